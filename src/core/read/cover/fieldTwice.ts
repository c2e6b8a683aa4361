import type { CoverField } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import type { Remark } from '../../report/remark.js';
import { yearIn } from './fieldText.js';
import { nameAndYear, withoutSeal } from './readTitle.js';

const HAN = /\p{Script=Han}/u;
const SIGNS = /[^\p{L}\p{N}]/gu;

/**
 * The remark on two values of a field of which none is a part of the other. What is not published may
 * differ, and a name and an address say different things: 青山县政府网 and its link.
 */
export function fieldTwice(
  field: CoverField,
  texts: readonly [first: string, other: string],
  addresses: readonly string[],
): readonly Remark[] {
  return areTwo(field, ...texts) ? [{ kind: 'fieldTwice', field: field.code, texts, addresses }] : [];
}

function areTwo({ code, need }: CoverField, first: string, other: string): boolean {
  if (need === 'may') return false;
  if (code === 'year') {
    const [year, another] = [first, other].map((value) => yearIn({ row: 1, column: 1, value }));
    return year !== null && another !== null && year !== another;
  }
  const [one = '', two = ''] = [first, other].map((text) =>
    fold(code === 'org' ? nameAndYear(withoutSeal(text)).org : text).replace(SIGNS, ''),
  );
  return HAN.test(one) === HAN.test(two) && !one.includes(two) && !two.includes(one);
}
