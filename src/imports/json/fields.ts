import { Problem } from '../../core/report/problem.js';

/** The fields of a JSON object. */
export type JsonFields = Readonly<Record<string, unknown>>;

/** So much of a name that was not expected is quoted, in characters. */
const QUOTED_LENGTH = 80;

/** The problem of a field that has not its form. */
export function wrongField(field: string): Problem {
  return new Problem('wrongField', { field: quoteName(field) });
}

/** The beginning of a name out of the file, for a message. */
export function quoteName(name: string): string {
  return name.slice(0, QUOTED_LENGTH);
}

/** True for an object that is not a list. */
export function isObject(value: unknown): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value that must be an object; throws a `Problem` `wrongField`. */
export function fieldsOf(value: unknown, field: string): JsonFields {
  if (!isObject(value)) throw wrongField(field);
  return value;
}

/** The entries of a value that must be a list; throws a `Problem` `wrongField`. */
export function listOf(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongField(field);
  return value;
}

/** The most characters that a cell of a workbook holds. */
const TEXT_LIMIT = 32_767;

/** What XML cannot hold: control characters but tabs and line ends, halves of characters, non-characters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/u;

/** A text without blanks at its ends; throws a `Problem` `wrongField` for a value that is no text. */
export function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw wrongField(field);
  refuseUnwritable(value, field);
  return value.trim();
}

/** Throws a `Problem` `wrongCharacter` or `textTooLong` for a text that a workbook cannot hold. */
export function refuseUnwritable(text: string, field: string): void {
  if (UNWRITABLE.test(text)) throw new Problem('wrongCharacter', { field: quoteName(field) });
  // Each line stands in a cell of its own.
  if (text.length > TEXT_LIMIT && text.split(/[\r\n]+/).some((line) => line.length > TEXT_LIMIT))
    throw new Problem('textTooLong', { field: quoteName(field), limit: TEXT_LIMIT });
}
