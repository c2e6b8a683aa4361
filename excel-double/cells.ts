import {
  boundsOf,
  cellArea,
  COLUMNS,
  columnsOf,
  countCells,
  holdsCell,
  intersect,
  rowsOf,
  type Area,
} from './areas.js';
import type { Cell, SheetState, Style } from './state.js';

/** The key of a cell in `SheetState.cells`. */
export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The row of a key. */
export function rowOf(key: number): number {
  return Math.floor(key / COLUMNS);
}

/** The column of a key. */
export function columnOfKey(key: number): number {
  return key % COLUMNS;
}

/** The cell; undefined where it has neither content nor a format of its own. */
export function cellAt(sheet: SheetState, row: number, column: number): Cell | undefined {
  return sheet.cells.get(keyOf(row, column));
}

/** The format of a cell. */
export function styleAt(sheet: SheetState, row: number, column: number): Style {
  return (
    cellAt(sheet, row, column)?.style ??
    sheet.rowStyles.get(row) ??
    sheet.columnStyles.get(column) ??
    sheet.base
  );
}

/** The cell; it is created where it does not exist. */
export function makeCell(sheet: SheetState, row: number, column: number): Cell {
  const there = cellAt(sheet, row, column);
  if (there) return there;
  const made: Cell = { value: null, style: styleAt(sheet, row, column) };
  sheet.cells.set(keyOf(row, column), made);
  return made;
}

/** True where a cell holds a value or a formula. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

/** Removes the content of a cell; its format stays. */
export function emptyCell(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.expression;
  delete cell.isQuoted;
}

/** The cells of an area that exist, row by row. */
export function cellsIn(
  sheet: SheetState,
  area: Area,
): readonly { readonly row: number; readonly column: number; readonly cell: Cell }[] {
  if (countCells(area) > sheet.cells.size) {
    const found = [...sheet.cells]
      .map(([key, cell]) => ({ row: rowOf(key), column: columnOfKey(key), cell }))
      .filter(({ row, column }) => holdsCell(area, row, column));
    return found.sort((a, b) => a.row - b.row || a.column - b.column);
  }
  return placesOf(area).flatMap(({ row, column }) => {
    const cell = cellAt(sheet, row, column);
    return cell ? [{ row, column, cell }] : [];
  });
}

/** Every place of an area, row by row; throws an `Error` for more than two million. */
export function placesOf(area: Area): readonly { readonly row: number; readonly column: number }[] {
  if (countCells(area) > 2_000_000)
    throw new Error('The double of Excel was asked for each cell of a very large area.');
  const width = columnsOf(area);
  return Array.from({ length: rowsOf(area) * width }, (_, at) => ({
    row: area.top + Math.floor(at / width),
    column: area.left + (at % width),
  }));
}

/** The smallest area of all cells with content; unless `valuesOnly`, of those with a format too. */
export function usedArea(sheet: SheetState, within: Area, valuesOnly: boolean): Area | undefined {
  let found: Area | undefined;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOfKey(key)];
    if (!holdsCell(within, row, column) || (!isFilled(cell) && (valuesOnly || cell.style === sheet.base)))
      continue;
    const cellOnly = cellArea(row, column);
    found = found ? boundsOf([found, cellOnly]) : cellOnly;
  }
  return found && intersect(found, within);
}

/** The formats in an area; of more than a hundred thousand cells, each format at least once. */
export function stylesIn(sheet: SheetState, area: Area): readonly Style[] {
  const own = cellsIn(sheet, area).map(({ cell }) => cell.style);
  if (own.length === countCells(area)) return own;
  if (countCells(area) <= 100_000)
    return placesOf(area).map(({ row, column }) => styleAt(sheet, row, column));
  const rows = [...sheet.rowStyles]
    .filter(([row]) => row >= area.top && row <= area.bottom)
    .map(([, style]) => style);
  if (rows.length === rowsOf(area)) return [...own, ...rows];
  const columns = Array.from(
    { length: columnsOf(area) },
    (_, at) => sheet.columnStyles.get(area.left + at) ?? sheet.base,
  );
  return [...own, ...rows, ...columns];
}
