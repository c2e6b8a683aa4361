/** An error value of a cell. */
export interface ErrorValue {
  readonly error: string;
}
/** The value of a cell; null for an empty one, `''` for a formula whose result is empty text. */
export type Value = null | number | string | boolean | ErrorValue;
/** The cells of a reference: how many there are, and the values of those that are filled. */
export interface Cells {
  readonly count: number;
  readonly values: readonly Value[];
}
/** The result of an expression: one value, or cells. */
export type Result = Value | Cells;

/** True for an error value. */
export const isError = (value: unknown): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;
/** True for cells, false for one value. */
export const isCells = (result: Result): result is Cells =>
  typeof result === 'object' && result !== null && 'values' in result;
/** An error value such as `#VALUE!`. */
export const failure = (error: string): ErrorValue => ({ error });

/** The result where one value is needed: a single cell gives its value, several give `#VALUE!`. */
export function toSingle(result: Result): Value {
  if (!isCells(result)) return result;
  return result.count === 1 ? (result.values[0] ?? null) : failure('#VALUE!');
}

/** Applies a function to a value as a number; an error is returned as it is. */
export function withNumber(value: Value, use: (number: number) => Value): Value {
  const number = toNumber(value);
  return isError(number) ? number : use(number);
}

/** The value as a number: blank is 0, true is 1, `"12"` is 12, other text is `#VALUE!`. */
export function toNumber(value: Value): number | ErrorValue {
  if (isError(value)) return value;
  if (typeof value !== 'string') return Number(value);
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : failure('#VALUE!');
}

/** The value as text. */
export function toText(value: Value): string | ErrorValue {
  if (isError(value)) return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * The value as a condition: a number other than 0 is true, and so is the word TRUE; text other than TRUE and
 * FALSE is `#VALUE!`.
 */
export function toTruth(value: Value): boolean | ErrorValue {
  if (isError(value)) return value;
  if (typeof value !== 'string') return Boolean(value);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : failure('#VALUE!');
}

/** The value as Office.js gives it in `values`. */
export function toJson(value: Value): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

const TYPE_NAMES = { string: 'String', number: 'Double', boolean: 'Boolean' } as const;

/** The type of a value as Office.js gives it in `valueTypes`. */
export function valueType(value: Value): string {
  if (value === null) return 'Empty';
  return isError(value) ? 'Error' : TYPE_NAMES[typeof value as keyof typeof TYPE_NAMES];
}
