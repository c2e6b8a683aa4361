import { Problem } from '../../core/report/problem.js';

/** The fields of a JSON object. */
type JsonFields = Readonly<Record<string, unknown>>;

/** So much of a name that was not expected is quoted, in characters. */
const QUOTED_LENGTH = 80;

/** The problem of a field that has not its form. */
export function wrongField(field: string): Problem {
  return new Problem('wrongField', { field: quote(field) });
}

/** The beginning of a name out of the file, for a message. */
export function quote(name: string): string {
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

/** A text without blanks at its ends; throws a `Problem` `wrongField` where a workbook could not hold it. */
export function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !isWritable(value)) throw wrongField(field);
  return value.trim();
}

/** True where a text has no control characters but tabs and line ends, and no halves of characters. */
function isWritable(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
    return !isControl && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff);
  });
}
