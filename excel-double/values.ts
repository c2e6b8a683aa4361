/** An error value of a cell. */
export interface ErrorValue {
  readonly error: string;
}
/** What a cell shows; null for an empty one, `''` for a formula whose result is an empty text. */
export type Value = null | number | string | boolean | ErrorValue;
/** Cells that a reference means: their number, and the values of those that hold something. */
export interface Cells {
  readonly count: number;
  readonly values: readonly Value[];
}
/** What an expression comes to: one value, or cells. */
export type Result = Value | Cells;

/** True for an error value. */
export const isError = (value: unknown): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;
/** True for cells, false for one value. */
export const isCells = (result: Result): result is Cells =>
  typeof result === 'object' && result !== null && 'values' in result;
/** An error value: `#VALUE!`. */
export const failure = (error: string): ErrorValue => ({ error });

/** The one value that is wanted; a single cell is its value. */
export function single(result: Result): Value {
  if (!isCells(result)) return result;
  return result.count === 1 ? (result.values[0] ?? null) : failure('#VALUE!');
}

/** Does something with the number a value is taken for; errors stay, text that is no number is `#VALUE!`. */
export function withNumber(value: Value, use: (number: number) => Value): Value {
  const number = toNumber(value);
  return isError(number) ? number : use(number);
}

/** The number a value is taken for in sums: blank 0, true 1, `"12"` 12. */
export function toNumber(value: Value): number | ErrorValue {
  if (isError(value)) return value;
  if (typeof value !== 'string') return Number(value);
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : failure('#VALUE!');
}

/** The text a value is taken for. */
export function toText(value: Value): string | ErrorValue {
  if (isError(value)) return value;
  return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** What counts as true: any number but 0, and the words TRUE and FALSE. */
export function toTruth(value: Value): boolean | ErrorValue {
  if (isError(value)) return value;
  if (typeof value !== 'string') return Boolean(value);
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : failure('#VALUE!');
}
