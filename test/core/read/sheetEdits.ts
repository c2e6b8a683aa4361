import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import type { Reading } from '../../../src/core/form/number.js';
import { formOf } from '../../../src/core/form/form.js';
import { readingOf } from '../../../src/core/report/report.js';
import type { Report } from '../../../src/index.js';
import { editSheet, shiftSheet } from '../../drawnSheets.js';

type Value = SheetCell['value'];

/** A sheet with blank rows before a row. */
export function withRows(sheet: Sheet, at: number, count = 1): Sheet {
  return editSheet(sheet, (cell) => (cell.row >= at ? { ...cell, row: cell.row + count } : cell));
}

/** A sheet with blank columns before a column. */
export function withColumns(sheet: Sheet, at: number, count = 1): Sheet {
  return editSheet(sheet, (cell) => (cell.column >= at ? { ...cell, column: cell.column + count } : cell));
}

/** A sheet with values in a row from a column on, in the place of what stands there; null leaves the cell. */
export function withValues(sheet: Sheet, row: number, column: number, values: readonly Value[]): Sheet {
  const put = values.flatMap((value, at): readonly SheetCell[] =>
    value === null ? [] : [{ row, column: column + at, value }],
  );
  const isPut = (cell: SheetCell) => put.some((each) => each.row === cell.row && each.column === cell.column);
  return editSheet(
    { ...sheet, cells: [...sheet.cells.filter((cell) => !isPut(cell)), ...put] },
    (cell) => cell,
  );
}

/** A sheet with the cells of another one so many rows below and columns to the right of their places. */
export function withSheet(sheet: Sheet, other: Sheet, rows: number, columns: number): Sheet {
  const { cells } = shiftSheet(other, rows, columns);
  return editSheet({ ...sheet, cells: [...sheet.cells, ...cells] }, (cell) => cell);
}

/** The last column in which something stands. */
export function lastColumn({ cells }: Sheet): number {
  return Math.max(...cells.map(({ column }) => column));
}

/** The readings of the cells whose names begin so, in the order of the form. */
export function readingsUnder(report: Report, prefix: string): readonly Reading[] {
  const cells = formOf(report.edition).cells.filter(({ name }) => name.startsWith(prefix));
  return cells.map((cell) => readingOf(report, cell));
}
