import { writeArea } from '../address.js';
import { cellArea, columnsOf, countCells, rowsOf, type Area } from '../areas.js';
import { cellAt, placesOf } from '../cells.js';
import { fillArea, type Input } from '../edit.js';
import { permit, permitContent } from '../guard.js';
import { areaOf, type CellsObject, type Context } from '../objects.js';
import { recalculate } from '../recalculate.js';
import { refusal } from '../refuse.js';
import { restyleAreas } from '../restyle.js';
import type { Cell } from '../state.js';
import { textOf } from '../wireValues.js';

type Rows = readonly (readonly unknown[])[];

/** Office.js neither reads nor writes larger areas. */
const MOST_CELLS = 5_000_000;
/** The longest text of a cell. */
const LONGEST_TEXT = 32_767;

/** Reads something of each cell, as rows; null for an area that is too large. */
export function readCells(
  range: CellsObject,
  { book }: Context,
  read: (cell: Cell | undefined, row: number, column: number) => unknown,
): Rows | null {
  const area = areaOf(range);
  if (countCells(area) > MOST_CELLS) return null;
  recalculate(book);
  return mapCells(area, (row, column) => read(cellAt(range.sheet, row, column), row, column));
}

function mapCells(area: Area, read: (row: number, column: number) => unknown): Rows {
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) => read(area.top + row, area.left + column)),
  );
}

/** `values` and `formulas`: writes rows, or one input into each cell. Null leaves a cell unchanged. */
export function writeValues(range: CellsObject, value: unknown, { book }: Context): void {
  const area = areaOf(range);
  if (countCells(area) > MOST_CELLS)
    throw refusal('InvalidArgument', `Too many cells to write: ${writeArea(area)}`);
  const rows = Array.isArray(value) ? rowsFrom(area, value) : undefined;
  permitContent(book, range.sheet, rows ? writtenAreas(area, rows) : [area]);
  const inputs = rows ?? mapCells(area, () => value);
  if (!areInputs(inputs)) throw refusal('InvalidArgument');
  try {
    fillArea(book, range.sheet, area, inputs);
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal('InvalidArgument', error.message);
    throw error;
  }
}

/** Where some cells stay unchanged, only the others count: the unchanged ones may be locked. */
function writtenAreas(area: Area, rows: Rows): readonly Area[] {
  if (!rows.flat().includes(null)) return [area];
  return placesOf(area)
    .filter(({ row, column }) => rows[row - area.top]?.[column - area.left] !== null)
    .map(({ row, column }) => cellArea(row, column));
}

function areInputs(rows: Rows): rows is readonly (readonly Input[])[] {
  return rows.flat().every((value) => {
    if (typeof value === 'string') return value.length <= LONGEST_TEXT;
    return value === null || typeof value === 'number' || typeof value === 'boolean';
  });
}

/** `numberFormat`: sets formats by rows, or one format for all cells. Null leaves a cell unchanged. */
export function writeNumberFormat(range: CellsObject, value: unknown, { book }: Context): void {
  permit(book, range.sheet, 'allowFormatCells');
  const area = areaOf(range);
  const setFormat = (part: Area, format: unknown) => {
    const numberFormat = textOf(format);
    restyleAreas(range.sheet, [part], (style) => ({ ...style, numberFormat }));
  };
  if (!Array.isArray(value)) {
    setFormat(area, value);
    return;
  }
  const formats = rowsFrom(area, value);
  for (const { row, column } of placesOf(area)) {
    const format = formats[row - area.top]?.[column - area.left];
    if (format !== null) setFormat(cellArea(row, column), format);
  }
}

/** The rows of a two-dimensional value; throws `InvalidArgument` for another shape than that of the area. */
function rowsFrom(area: Area, value: readonly unknown[]): Rows {
  const isRight =
    value.length === rowsOf(area) &&
    value.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!isRight) throw refusal('InvalidArgument', `The rows do not have the shape of ${writeArea(area)}.`);
  return value as Rows;
}
