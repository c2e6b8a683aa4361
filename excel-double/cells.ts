import { COLUMNS, columnsOf, countCells, holdsCell, intersect, ROWS, rowsOf, type Area } from './areas.js';
import type { Cell, SheetState, Style } from './state.js';

/** The key of a cell in `cells`. */
export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / COLUMNS);
}

export function columnOfKey(key: number): number {
  return key % COLUMNS;
}

/** The cell if it has anything of its own. */
export function cellAt(sheet: SheetState, row: number, column: number): Cell | undefined {
  return sheet.cells.get(keyOf(row, column));
}

/** How a cell looks. */
export function styleAt(sheet: SheetState, row: number, column: number): Style {
  return (
    cellAt(sheet, row, column)?.style ??
    sheet.rowStyles.get(row) ??
    sheet.columnStyles.get(column) ??
    sheet.base
  );
}

/** The cell, made where it is not there. */
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

/** The cells of an area that have anything of their own, row by row. */
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

/** Every cell of an area, row by row. Areas of more than two million cells throw. */
export function placesOf(area: Area): readonly { readonly row: number; readonly column: number }[] {
  if (countCells(area) > 2_000_000)
    throw new Error('The double of Excel was asked for each cell of a very large area.');
  const width = columnsOf(area);
  return Array.from({ length: rowsOf(area) * width }, (_, at) => ({
    row: area.top + Math.floor(at / width),
    column: area.left + (at % width),
  }));
}

/** Changes the look of every cell of an area; whole rows, columns and sheets keep it for cells to come. */
export function restyle(sheet: SheetState, area: Area, change: (style: Style) => Style): void {
  const [isColumns, isRows] = [
    area.top === 0 && area.bottom === ROWS - 1,
    area.left === 0 && area.right === COLUMNS - 1,
  ];
  if (!isColumns && !isRows) {
    for (const { row, column } of placesOf(area)) {
      const cell = makeCell(sheet, row, column);
      cell.style = change(cell.style);
    }
    return;
  }
  if (isColumns && isRows) restyleWhole(sheet, change);
  else if (isColumns) for (let at = area.left; at <= area.right; at += 1) restyleColumn(sheet, at, change);
  else for (let at = area.top; at <= area.bottom; at += 1) restyleRow(sheet, at, change);
  for (const { cell } of cellsIn(sheet, area)) cell.style = change(cell.style);
}

function restyleWhole(sheet: SheetState, change: (style: Style) => Style): void {
  for (const styles of [sheet.rowStyles, sheet.columnStyles])
    for (const [at, style] of styles) styles.set(at, change(style));
  sheet.base = change(sheet.base);
}

function restyleColumn(sheet: SheetState, column: number, change: (style: Style) => Style): void {
  // Where a row has a look of its own, the crossing cell gets one too.
  for (const row of sheet.rowStyles.keys()) makeCell(sheet, row, column);
  sheet.columnStyles.set(column, change(sheet.columnStyles.get(column) ?? sheet.base));
}

function restyleRow(sheet: SheetState, row: number, change: (style: Style) => Style): void {
  for (const column of sheet.columnStyles.keys()) makeCell(sheet, row, column);
  sheet.rowStyles.set(row, change(sheet.rowStyles.get(row) ?? sheet.base));
}

/**
 * The smallest area that holds every cell with something in it; with looks and borders too unless
 * `valuesOnly`.
 */
export function usedArea(sheet: SheetState, within: Area, valuesOnly: boolean): Area | undefined {
  let found: Area | undefined;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOfKey(key)];
    if (!holdsCell(within, row, column) || (!isFilled(cell) && (valuesOnly || cell.style === sheet.base)))
      continue;
    found = found
      ? {
          top: Math.min(found.top, row),
          left: Math.min(found.left, column),
          bottom: Math.max(found.bottom, row),
          right: Math.max(found.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  return found && intersect(found, within);
}

/** The merge that a cell belongs to. */
export function mergeAt(sheet: SheetState, row: number, column: number): Area | undefined {
  return sheet.merges.find((merge) => holdsCell(merge, row, column));
}

/** The looks there are in an area; of more than a hundred thousand cells, each look once or more. */
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
