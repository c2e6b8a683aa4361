import type { SheetCell } from '../../draw/sheet.js';
import type { Band } from '../../form/edition.js';
import { foldLabels } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import { yearNamed } from '../labels/yearNamed.js';
import { countNumeric } from '../view/numeric.js';
import { keysByRow, type View } from '../view/view.js';
import { hasColumnNumbers, saysColumnNumbers } from './columnNumbers.js';
import { firstOf, lastOf } from './placement.js';

/** The most rows that the header of a strip takes. */
const HEAD_ROWS = 8;
/** Rows below the header in which the numbers are sought. */
const REACH = 6;
/** Rows from the first of a header on in which its figures, and others below its numbers, can be. */
const NEAR = HEAD_ROWS + REACH * 2;
/** Rows below one that follow each other, as those of many bodies. */
const MOST_ROWS = 400;
/** Numbers that make a row the one of the strip. */
const FEWEST_NUMBERS = 2;
/** Numbers are those of columns where a row below them has so many figures, by share. */
const FILLED = 0.5;
/** Or so many and nothing else, as the totals of three blocks. */
const FEWEST_ALONE = 3;

/** The first and the last row of the header of a strip. */
export interface StripHead {
  readonly top: number;
  readonly bottom: number;
}

/** The rows of the header: from the first block label down to the last label near it and above figures. */
export function findHead(view: View, { rows, columns }: Band): StripHead {
  const labelled = rowsWith(view, everyLine(rows));
  const top = firstOf(labelled);
  // Where the blocks are rows, their figures stand beside their labels.
  const figures = rowsOfFigures(view, top).filter((row) => !labelled.includes(row));
  const below = Math.min(top + HEAD_ROWS, firstOf(figures));
  const near = rowsWith(view, [...everyLine(rows), ...leaves(columns)]).filter(
    (row) => row >= top && row < below,
  );
  const bottom = Math.max(top, lastOf(near));
  return { top, bottom: isRowOfYears(view, bottom + 1) ? bottom + 1 : bottom };
}

/** True for a row of years over columns: what stands in it are several labels that all name one. */
function isRowOfYears(view: View, row: number): boolean {
  const keys = keysByRow(view).get(row) ?? [];
  const isOnly = keys.length > 1 && keys.length === view.rows.get(row)?.length;
  return isOnly && keys.every(({ text }) => yearNamed(text) !== undefined);
}

/** The rows in which one of these labels stands exactly. */
function rowsWith(view: View, lines: readonly Line[]): readonly number[] {
  const labels = new Set(foldLabels(lines));
  return view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
}

/**
 * The rows near below the header, or each below another, that may be those of the figures; the next one where
 * there is none.
 */
export function figuresBelow(view: View, { bottom }: StripHead): readonly number[] {
  const rows = rowsOfFigures(view, bottom);
  const isFar = (row: number, at: number) => row > bottom + REACH && row - 1 !== rows[at - 1];
  const end = rows.findIndex(isFar);
  if (rows.length > 0 && end !== 0) return end < 0 ? rows : rows.slice(0, end);
  let next = bottom + 1;
  while (saysColumnNumbers(view.rows.get(next) ?? [])) next += 1;
  return [next];
}

/**
 * The rows of numbers near below one, without those that number the columns: by their labels, or by their
 * numbers where figures stand below them.
 */
export function rowsOfFigures(view: View, above: number): readonly number[] {
  const rows = rowsOfNumbers(view, above);
  const cellsOf = (row: number) => view.rows.get(row) ?? [];
  // The number of the row may stand before those of the columns.
  const isNumbering = (row: number) =>
    [cellsOf(row), cellsOf(row).slice(1)].some((cells) => hasColumnNumbers(cells));
  const isBelow = (at: number, row: number) =>
    at > row && at <= row + REACH && !isNumbering(at) && isFilledLike(cellsOf(at), cellsOf(row));
  return rows.filter(
    (row) => !saysColumnNumbers(cellsOf(row)) && !(isNumbering(row) && rows.some((at) => isBelow(at, row))),
  );
}

/** True for a row that is filled in half as far as another, or alone, or has totals to be filled. */
function isFilledLike(cells: readonly SheetCell[], others: readonly SheetCell[]): boolean {
  const count = countNumeric(cells);
  const isOnly = count === cells.length && count >= FEWEST_ALONE;
  return (
    isOnly || count >= countNumeric(others) * FILLED || cells.some(({ isFormula }) => isFormula === true)
  );
}

/** The rows of numbers near below one, and those that follow the last of them. */
function rowsOfNumbers({ rows }: View, above: number): readonly number[] {
  const isOfNumbers = (row: number) => countNumeric(rows.get(row)) >= FEWEST_NUMBERS;
  const near = Array.from({ length: NEAR }, (_, at) => above + at + 1).filter(isOfNumbers);
  if (near.at(-1) !== above + NEAR) return near;
  let next = above + NEAR + 1;
  while (next <= above + MOST_ROWS && isOfNumbers(next)) next += 1;
  return [...near, ...Array.from({ length: next - above - NEAR - 1 }, (_, at) => above + NEAR + at + 1)];
}
