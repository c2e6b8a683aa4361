import type { CoverField } from '../../form/edition.js';

/** The cover's fields by their folded labels. */
export type CoverFields = ReadonlyMap<string, CoverField>;

/** What stands before a label: a star, the number of its line. */
const BEFORE = /^(?:[*★●◆■·]|\(?\d{1,2}\)?[.、]?|[一二三四五六七八九十]{1,3}、)+/;
/** What stands behind it in brackets, but for a year: 机关名称（盖章）. */
const BEHIND = /\((?![^()]*\d{4})[^()]*\)$/;

/** The field whose label a folded text is, with a colon behind it or not. */
export function fieldOf(key: string, fields: CoverFields): CoverField | undefined {
  const label = withoutColon(key);
  return fields.get(label) ?? fields.get(withoutColon(label.replace(BEFORE, '').replace(BEHIND, '')));
}

function withoutColon(key: string): string {
  return key.endsWith(':') ? key.slice(0, -1) : key;
}
