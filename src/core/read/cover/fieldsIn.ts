import type { CoverField } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { fieldOf, fieldsOf, isShortForBody, namesBody, type CoverFields } from './fieldOf.js';
import { yearIn } from './fieldText.js';

/** A field of the cover in a text, and its value. */
interface FieldWithin {
  readonly field: CoverField;
  readonly rest: string;
}

/** A label and its value in one cell. */
const LABEL_AND_VALUE = /^([^:：]{2,20})[:：]([^]*\S[^]*)$/;
/** Blanks or a comma before another label with its value in the same cell. */
const NEXT_LABEL = /(?:\s+|[，,；;]\s*)(?=\p{Script=Han}{2,8}(?:[（(]\p{Script=Han}{1,4}[）)])?[:：])/u;
/** A label before blanks has fewer characters, with the blanks in it. */
const LONGEST_LABEL = 16;
/** The name of a body is no shorter. */
const SHORTEST_NAME = 4;

/** The fields in a text with their values: behind a colon each, or behind blanks a line each. */
export function fieldsIn(text: string, fields: CoverFields): readonly FieldWithin[] {
  if (/[:：]/.test(text))
    return text
      .trim()
      .split(NEXT_LABEL)
      .flatMap((part) => labelledIn(part, fields));
  if (!/\S\s+\S/.test(text)) return [];
  return text.split(/[\r\n]+/).flatMap((line) => beforeBlanks(line.trim(), fields));
}

/** The field in a text and its value; of two labels before it the second counts: 联系方式：地址：…. */
function labelledIn(text: string, fields: CoverFields): readonly FieldWithin[] {
  const [, label = '', rest = ''] = LABEL_AND_VALUE.exec(text) ?? [];
  const key = fold(label);
  const own = fieldsOf(key, fields);
  if (own.length === 0 || (isShortForBody(key) && !namesBody(rest))) return [];
  const within = labelledIn(rest, fields);
  return within.length > 0 ? within : own.map((field) => ({ field, rest }));
}

/** The same with blanks between label and value, and perhaps in the first label: 年 度 2025  电话 82251234. */
function beforeBlanks(text: string, fields: CoverFields): readonly FieldWithin[] {
  let found: FieldWithin | undefined;
  for (const { index } of text.slice(0, LONGEST_LABEL).matchAll(/\s+/g)) {
    const key = fold(text.slice(0, index));
    const field = fieldOf(key, fields);
    const rest = text.slice(index).trim();
    if (field && isValue(field, upToLabel(rest, fields), isShortForBody(key))) found = { field, rest };
  }
  if (!found) return [];
  const next = nextLabel(found.rest, fields);
  const more = next === undefined ? [] : beforeBlanks(found.rest.slice(next), fields);
  return [{ ...found, rest: upToLabel(found.rest, fields) }, ...more];
}

function upToLabel(text: string, fields: CoverFields): string {
  return text.slice(0, nextLabel(text, fields)).trim();
}

/** Where another label with a value begins behind blanks in a text. */
function nextLabel(text: string, fields: CoverFields): number | undefined {
  for (const { index, 1: blanks = '', 2: word = '' } of text.matchAll(/(\s+)(\S{2,8})(?=\s)/g))
    if (fieldOf(fold(word), fields)) return index + blanks.length;
  return undefined;
}

function isValue({ code }: CoverField, text: string, isShort: boolean): boolean {
  if (code === 'year') return yearIn({ row: 1, column: 1, value: text }) !== null;
  if (code === 'org') return isShort ? namesBody(text) : text.length >= SHORTEST_NAME;
  return text !== '';
}
