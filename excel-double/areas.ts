import { columnLetters } from '../src/core/draw/address.js';

/** A rectangle of cells, corners included; rows and columns count from 0, as Office.js counts them. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
/** The whole sheet. */
export const WHOLE: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMN_SPAN = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROW_SPAN = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** `D5`, `$D$5:J9`, `A:C`, `3:5`; undefined where it is none of these or not on a sheet. */
export function parseArea(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells)
    return span(
      Number(cells[2]) - 1,
      columnOf(cells[1] ?? ''),
      Number(cells[4] ?? cells[2]) - 1,
      columnOf(cells[3] ?? cells[1] ?? ''),
    );
  const columns = COLUMN_SPAN.exec(text);
  if (columns) return span(0, columnOf(columns[1] ?? ''), ROWS - 1, columnOf(columns[2] ?? ''));
  const rows = ROW_SPAN.exec(text);
  if (rows) return span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1);
  return undefined;
}

/** The column of letters, from 0. */
export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function span(row: number, column: number, otherRow: number, otherColumn: number): Area | undefined {
  const area = {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
  return isOnSheet(area) ? area : undefined;
}

/** True where the area has cells and all of them are on a sheet. */
export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < ROWS && right < COLUMNS;
}

/** `D5:J9`, `D5`, `A:C`, `3:5`; with dollar signs where `fixed`. */
export function writeArea({ top, left, bottom, right }: Area, fixed = false): string {
  const sign = fixed ? '$' : '';
  const row = (at: number) => `${sign}${at + 1}`;
  const column = (at: number) => `${sign}${columnLetters(at + 1)}`;
  if (left === 0 && right === COLUMNS - 1) return `${row(top)}:${row(bottom)}`;
  if (top === 0 && bottom === ROWS - 1) return `${column(left)}:${column(right)}`;
  const [from, to] = [column(left) + row(top), column(right) + row(bottom)];
  return from === to ? from : `${from}:${to}`;
}

/** The cell of an area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowsOf({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: Area): number {
  return right - left + 1;
}

export function countCells(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

export function holdsCell({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** True where all of `inner` is in `area`. */
export function holdsArea(area: Area, inner: Area): boolean {
  return holdsCell(area, inner.top, inner.left) && holdsCell(area, inner.bottom, inner.right);
}

/** The cells two areas share; undefined for none. */
export function intersect(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** What is left of an area without another, in up to four pieces. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (!shared) return [area];
  return [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
    { ...area, top: shared.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** What is left of areas without others. */
export function subtractAll(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce((left, hole) => left.flatMap((area) => subtract(area, hole)), areas);
}

/** The smallest area that holds all of these. */
export function boundsOf(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  return areas.reduce((sum, { top, left, bottom, right }) => ({
    top: Math.min(sum.top, top),
    left: Math.min(sum.left, left),
    bottom: Math.max(sum.bottom, bottom),
    right: Math.max(sum.right, right),
  }));
}

/**
 * A change of lines: `count` rows or columns come in before `at`, or go from `at` on where it is negative.
 */
export interface LineShift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** An area after lines came in or went; undefined where all of it went. What covers the whole axis stays. */
export function shiftArea(area: Area, { axis, at, count }: LineShift): Area | undefined {
  const [from, to, size] = axis === 'rows' ? [area.top, area.bottom, ROWS] : [area.left, area.right, COLUMNS];
  if (from === 0 && to === size - 1) return area;
  const shifted = shiftSpan(from, to, at, count);
  if (!shifted || shifted[0] >= size) return undefined;
  const [first, last] = [shifted[0], Math.min(shifted[1], size - 1)];
  return axis === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

function shiftSpan(
  from: number,
  to: number,
  at: number,
  count: number,
): readonly [number, number] | undefined {
  if (count >= 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const end = at - count;
  const first = from < at ? from : Math.max(from, end) + count;
  const last = to >= end ? to + count : Math.min(to, at - 1);
  return first <= last ? [first, last] : undefined;
}
