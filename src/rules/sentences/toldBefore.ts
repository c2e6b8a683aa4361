import { changeOf } from './change.js';
import { tableOf } from './claims.js';
import type { Meaning } from './meaning.js';
import type { StatedNumber } from './stated.js';

/** What is changed, and the number of this year that is told of it. */
export interface Changed {
  readonly meaning: Meaning;
  readonly value?: number;
}

/** So many numbers before a change may be those that it is said of. */
const MOST = 12;

/**
 * What a change may be said of, the likeliest first: the number before it in its sentence; where that is a
 * part (收到83件，其中自然人60件，比上年增加19件), its whole before it; then what stands in brackets between.
 * Empty where one outside of brackets is not known.
 */
export function toldBefore(
  stated: readonly StatedNumber[],
  at: number,
  told: (number: StatedNumber) => Changed | undefined,
): readonly Changed[] {
  const change = stated[at];
  const [found, inBrackets]: [Changed[], Changed[]] = [[], []];
  for (let before = at - 1; change && before >= Math.max(0, at - MOST); before -= 1) {
    const each = stated[before];
    if (!each || each.sentence !== change.sentence) break;
    if (each.chapter.text.slice(each.quantity.end, change.quantity.at).includes(';')) break;
    if (changeOf(each)?.words === '') continue;
    const one = told(each);
    if (each.depth > change.depth) inBrackets.push(...(one ? [one] : []));
    else if (!one) return [];
    else if (found[0] && tableOf(found[0].meaning) !== tableOf(one.meaning)) return [...found, ...inBrackets];
    else found.unshift(one);
    if (found.length > 0 && each.depth <= change.depth && !isPart(each)) return [...found, ...inBrackets];
  }
  return [];
}

/** True for a number after 其中, 包括 or 含 and another number, that no closed bracket parts from it. */
function isPart({ earlier }: StatedNumber): boolean {
  const said = earlier.slice(earlier.lastIndexOf(';') + 1).replace(/\([^()]*\)/g, '');
  const from = Math.max(...['其中', '包括', '含'].map((word) => said.lastIndexOf(word)));
  return from >= 0 && /\d/.test(said.slice(0, from));
}
