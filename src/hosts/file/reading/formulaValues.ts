import type { Spot } from '../../../core/draw/address.js';
import { compareNumbers, OPERATORS } from './compareNumbers.js';

/** An error value, whichever: a condition that is one does not hold. */
export const ERROR = Symbol('error');

/** What a term of a formula comes to; null for a blank cell, undefined where that is not known. */
export type Result = number | string | boolean | null | typeof ERROR | undefined;

/** The cell that a formula is worked out for, and what stands in others. */
export interface CellScope {
  readonly cell: Spot;
  /** What is in the cell at a place. */
  readonly at: (place: Spot) => Result;
}

/** A term of a formula. */
export interface FormulaTerm {
  readonly value: (scope: CellScope) => Result;
  /** What is in the cells that a reference leads to; undefined where these are too many. */
  readonly cells?: (scope: CellScope) => readonly Result[] | undefined;
  /** True for a reference to several cells. */
  readonly isRange?: boolean;
  /** True where it takes more than is worked out: other functions, names, or cells of other sheets. */
  readonly takesMore?: boolean;
  /** Where a reference to one cell leads to. */
  readonly place?: (cell: Spot) => Spot | undefined;
}

/** A number as a formula writes it where it is not rounded: no exponent, no more than fifteen digits. */
const NUMBER = /^[-+]?(?:\d{1,15}|\d{1,14}\.\d{1,14})$/;
/** Numbers from here on may be shown with an exponent. */
const LARGE = 1e10;

/** The number that a result counts as; undefined where it is not known, or programs differ in it. */
export function numberOf(result: Result): number | typeof ERROR | undefined {
  if (result === undefined || result === ERROR || typeof result === 'number') return result;
  if (typeof result !== 'string') return Number(result ?? 0);
  if (NUMBER.test(result)) return Number(result);
  return /\d/.test(result) || result === '' ? undefined : ERROR;
}

/** The text that a result counts as. */
export function textOf(result: Result): string | typeof ERROR | undefined {
  if (result === undefined || result === ERROR || typeof result === 'string') return result;
  if (typeof result === 'boolean') return undefined;
  if (result === null) return '';
  const written = String(result);
  return Math.abs(result) < LARGE && NUMBER.test(written) ? written : undefined;
}

/** Whether a result counts as true; undefined for texts, which programs take variously. */
export function truthOf(result: Result): boolean | typeof ERROR | undefined {
  if (typeof result === 'string') return undefined;
  return result === undefined || result === ERROR ? result : Boolean(result);
}

/**
 * Compares two results as spreadsheets do: a number is less than any text. Programs differ in whether case
 * counts, and in what a truth value is beside a number or a text.
 */
export function compareResults(one: Result, sign: string, other: Result): Result {
  if (one === ERROR || other === ERROR) return ERROR;
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = [one ?? blankBeside(other), other ?? blankBeside(one)];
  const operator = OPERATORS[sign] ?? '';
  if (typeof first === 'number' && typeof second === 'number') return compareNumbers(first, operator, second);
  if (typeof first !== typeof second && (typeof first === 'boolean' || typeof second === 'boolean'))
    return undefined;
  if (typeof first !== typeof second) return compareNumbers(orderOf(first), operator, orderOf(second));
  if (typeof first === 'string' && typeof second === 'string') {
    if (first === second) return compareNumbers(0, operator, 0);
    const isOther = first.toLowerCase() !== second.toLowerCase();
    return isOther && (sign === '=' || sign === '<>') ? sign === '<>' : undefined;
  }
  return compareNumbers(Number(first), operator, Number(second));
}

/** What a blank counts as beside another result. */
function blankBeside(other: Result): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Numbers come before texts. */
function orderOf(result: number | string | boolean): number {
  return typeof result === 'number' ? 0 : 1;
}
