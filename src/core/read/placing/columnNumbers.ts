import type { SheetCell } from '../../draw/sheet.js';
import { readChinese } from '../../form/chineseNumeral.js';
import { fold } from '../../form/fold.js';
import { isNumeric } from '../view/numeric.js';

/** What stands beside the numbers of columns, and over those that have labels in them. */
const NUMBERING = /^(?:[栏列行]次|[栏列]号|序号|编号|[甲乙丙丁])$/;
/** The number of a column, also with how it is worked out: `5`, `05`, `(5)`, `第5列`, `5=1+2+3+4`, `E`, `五`. */
const NUMBER = /^[第栏列]?\(?(?:0?(\d{1,2})|([A-Z])|([一二三四五六七八九十]{1,3}))\)?[.、栏列]?(?:=.*)?$/i;
/** What may be a figure as it stands. */
const PLAIN = /^[\d０-９\s]*$/;
/** The number of the letter before A. */
const BEFORE_A = 64;
/** So many numbers one after another are those of columns: no figures and their total are. */
const FEWEST = 5;
/** So many are, where they begin in a column of labels, in which no figure stands. */
const FEWEST_FROM_LABELS = 3;

/** A row of more cells numbers no columns of a form. */
const WIDEST = 60;

/**
 * True for a row that says by its label that it numbers the columns, 栏次 1 2 3, or has numbers as no figure is
 * written: ①②③④⑤, A B C D E, 一二三四五, 1 2 3 4 5=1+2+3+4.
 */
export function saysColumnNumbers(cells: readonly SheetCell[]): boolean {
  if (cells.length > WIDEST) return false;
  if (cells.every(isNumber) && cells.some(isMark) && isConsecutive(cells, FEWEST)) return true;
  const texts = cells.filter((cell) => !isNumber(cell));
  return (
    texts.length > 0 &&
    texts.every(({ value }) => typeof value === 'string' && NUMBERING.test(fold(value))) &&
    isConsecutive(cells.filter(isNumber), 1)
  );
}

/**
 * True for a row whose numbers follow one another as those of columns do: 1 … 15, or 1 … 5 again for each
 * block. `labels` are columns of labels, in which such a row may begin.
 */
export function hasColumnNumbers(
  cells: readonly SheetCell[],
  labels: ReadonlySet<number> = new Set(),
): boolean {
  if (cells.length > WIDEST) return false;
  const numbers = cells.filter(isNumber);
  if (isConsecutive(numbers, FEWEST)) return true;
  return numbersLabels(cells, labels, 2);
}

/** True for so many numbers from 1 on that begin in a column of labels, and nothing else beside them. */
export function numbersLabels(
  cells: readonly SheetCell[],
  labels: ReadonlySet<number>,
  fewest = FEWEST_FROM_LABELS,
): boolean {
  const [first] = cells;
  return (
    first !== undefined &&
    cells.length <= WIDEST &&
    labels.has(first.column) &&
    numberOf(first) === 1 &&
    cells.every(isNumber) &&
    isConsecutive(cells, fewest)
  );
}

/** True where each number is the one after that before it, in one run or in several that are alike. */
function isConsecutive(cells: readonly SheetCell[], fewest: number): boolean {
  const numbers = cells.map(numberOf);
  const [first] = numbers;
  if (first === undefined || numbers.length < fewest) return false;
  const again = numbers.indexOf(first, 1);
  const run = again < 0 ? numbers.length : again;
  return run >= fewest && numbers.every((each, at) => each === first + (at % run));
}

/** True for the number of a column that is no figure as it is written. */
function isMark(cell: SheetCell): boolean {
  return typeof cell.value === 'string' && !PLAIN.test(cell.value) && numberOf(cell) !== undefined;
}

function isNumber(cell: SheetCell): boolean {
  return isNumeric(cell) || numberOf(cell) !== undefined;
}

function numberOf({ value }: SheetCell): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const [, digits, letter, chinese] = NUMBER.exec(fold(String(value))) ?? [];
  if (digits !== undefined) return Number(digits);
  if (chinese !== undefined) return readChinese(chinese);
  return letter === undefined ? undefined : letter.toUpperCase().charCodeAt(0) - BEFORE_A;
}
