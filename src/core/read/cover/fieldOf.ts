import { isBodyName } from '../../form/bodyName.js';
import type { CoverField } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { withoutSeal } from './readTitle.js';

/** The cover's fields by their folded labels. */
export type CoverFields = ReadonlyMap<string, CoverField>;

/** What stands before a label: a star, the number of its line. */
const BEFORE = /^(?:[*★●◆■·]|\(?\d{1,2}(?![\d年])\)?[.、]?|[一二三四五六七八九十]{1,3}、)+/;
/** What stands behind it in brackets, but for a year: 机关名称（盖章）. */
const BEHIND = /\((?![^()]*\d{4})[^()]*\)$/;

/** The field whose label a folded text is, with a colon behind it or not. */
export function fieldOf(key: string, fields: CoverFields): CoverField | undefined {
  const label = withoutColon(key);
  return fields.get(label) ?? fields.get(withoutColon(label.replace(BEFORE, '').replace(BEHIND, '')));
}

/** The end of a label under which the year stands behind the name of the body: 机关名称及年度. */
const AND_YEAR = /[及和与、/+](?:报告)?年[度份]:?$/;

/** The fields that a folded text labels: none, one, or the body and the year together. */
export function fieldsOf(key: string, fields: CoverFields): readonly CoverField[] {
  const field = fieldOf(key, fields);
  if (field) return [field];
  if (!AND_YEAR.test(key)) return [];
  const [org, year] = [key.replace(AND_YEAR, ''), '年度'].map((label) => fieldOf(label, fields));
  return org?.code === 'org' && year ? [org, year] : [];
}

/** A word for the name of the body that stands in other labels too: 单位：件. */
const SHORT = /^(?:单位|机关|部门|机构):?$/;

/** True for a folded label that is one of the body only before the name of one. */
export function isShortForBody(key: string): boolean {
  return SHORT.test(key);
}

/** True for the name of a body, with the place for a seal behind it or not. */
export function namesBody(text: string): boolean {
  return isBodyName(withoutSeal(fold(text)));
}

function withoutColon(key: string): string {
  return key.endsWith(':') ? key.slice(0, -1) : key;
}
