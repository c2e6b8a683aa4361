import { narrow, printable, withoutUnseen } from './unseen.js';

/** A number as it is written: its digits without separators. */
export interface Numeral {
  readonly sign: '' | '-';
  readonly whole: string;
  /** The point and the digits after it; empty for a whole number. */
  readonly part: string;
}

/** A longer text in a number cell is none. */
const LONGEST = 120;
/** The most digits that Excel keeps and shows. */
const MOST_DIGITS = 15;

/** Digits with an optional sign; thousands may be set apart by commas or by single blanks, not by both. */
const NUMERAL = /^([+\-−–—]?) ?(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(\.\d+)?$/;
/** Blanks within a line; tabs and line ends are none. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f]/g;

/**
 * What is to be seen of a text: in normal width, without blanks and line ends around it. Superscripts,
 * circled digits and fractions stay what they are, and so do line ends within.
 */
export function tidy(raw: string): string {
  return narrow(withoutUnseen(printable(raw)))
    .trim()
    .replace(BLANKS, ' ');
}

/**
 * True for a number whose thousands stand apart by blanks: two figures in one cell would look the same. Thin
 * spaces part nothing but thousands.
 */
export function isSpaced(raw: string): boolean {
  return /\p{Nd}[ \u00a0\u3000]\p{Nd}/u.test(raw);
}

/** The number that a tidy text is; undefined for anything else. */
export function parseNumeral(text: string): Numeral | undefined {
  const match = text.length > LONGEST ? null : NUMERAL.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', part = ''] = match;
  return { sign: sign === '' || sign === '+' ? '' : '-', whole: whole.replace(/[, ]/g, ''), part };
}

/** Its value; undefined where that would not be exact or is too small to be written out. */
export function valueOf(numeral: Numeral): number | undefined {
  const { sign, whole, part } = numeral;
  const isWhole = !/[1-9]/.test(part);
  if (!isWhole && countDigits(numeral) > MOST_DIGITS) return undefined;
  return exact(Number(sign + whole + part));
}

/** The number of a cell with fifteen digits, as Excel shows it; undefined where that would not be exact. */
export function shownValue(value: number): number | undefined {
  if (Number.isInteger(value)) return exact(value);
  return Math.abs(value) < 10 ** MOST_DIGITS ? exact(Number(value.toPrecision(MOST_DIGITS))) : undefined;
}

/** True where Excel keeps every digit. */
export function isKept(numeral: Numeral): boolean {
  return countDigits(numeral) <= MOST_DIGITS;
}

/** The digits from the first to the last that is not 0. */
function countDigits({ whole, part }: Numeral): number {
  return (whole + part.slice(1).replace(/0+$/, '')).replace(/^0+/, '').length;
}

/** The least number that is written without an exponent. */
const LEAST = 1e-6;

/** -0 becomes 0. */
function exact(value: number): number | undefined {
  const size = Math.abs(value);
  return size <= Number.MAX_SAFE_INTEGER && (size >= LEAST || size === 0) ? value + 0 : undefined;
}
