import { COLUMNS, ROWS, type Area } from './areas.js';
import { cellsIn, makeCell, placesOf } from './cells.js';
import type { SheetState, Style } from './state.js';

/** Changes the format of every cell of some areas. */
export function restyleAreas(
  sheet: SheetState,
  areas: readonly Area[],
  change: (style: Style) => Style,
): void {
  for (const area of areas) restyle(sheet, area, change);
}

/** Whole rows, columns and sheets keep the format for cells that are created later. */
function restyle(sheet: SheetState, area: Area, change: (style: Style) => Style): void {
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
  // Where a row has a format of its own, the crossing cell needs one too.
  for (const row of sheet.rowStyles.keys()) makeCell(sheet, row, column);
  sheet.columnStyles.set(column, change(sheet.columnStyles.get(column) ?? sheet.base));
}

function restyleRow(sheet: SheetState, row: number, change: (style: Style) => Style): void {
  for (const column of sheet.columnStyles.keys()) makeCell(sheet, row, column);
  sheet.rowStyles.set(row, change(sheet.rowStyles.get(row) ?? sheet.base));
}
