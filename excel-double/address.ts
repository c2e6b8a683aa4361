import { columnLetters } from '../src/core/draw/address.js';
import { COLUMNS, isOnSheet, ROWS, type Area } from './areas.js';

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMN_SPAN = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROW_SPAN = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Parses `D5`, `$D$5:J9`, `A:C` or `3:5`; undefined for anything else and for cells beyond the sheet. */
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

/** The index of a column from its letters, from 0. */
function columnOf(letters: string): number {
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

/** Writes `D5:J9`, `D5`, `A:C` or `3:5`; with dollar signs where `fixed`. */
export function writeArea({ top, left, bottom, right }: Area, fixed = false): string {
  const sign = fixed ? '$' : '';
  const row = (at: number) => `${sign}${at + 1}`;
  const column = (at: number) => `${sign}${columnLetters(at + 1)}`;
  if (left === 0 && right === COLUMNS - 1) return `${row(top)}:${row(bottom)}`;
  if (top === 0 && bottom === ROWS - 1) return `${column(left)}:${column(right)}`;
  const [from, to] = [column(left) + row(top), column(right) + row(bottom)];
  return from === to ? from : `${from}:${to}`;
}

/** Writes areas with commas: `D5:J9,A1`. */
export function writeAreas(areas: readonly Area[]): string {
  return areas.map((area) => writeArea(area)).join(',');
}

/** The area of an address; throws a `RangeError` where it is none. */
export function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new RangeError(`not an address: ${address}`);
  return area;
}

/** The areas of addresses with commas; throws a `RangeError` where one is none. */
export function areasAt(addresses: string): readonly Area[] {
  return addresses.split(',').map(areaAt);
}
