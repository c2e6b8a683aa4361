import { intersect, rowsOf, type Area } from './areas.js';
import { cellsIn, emptyCell, isFilled, makeCell } from './cells.js';
import type { BookState, SheetState } from './state.js';

/**
 * Merges an area, or each of its rows where `across`. Only the first filled cell keeps its content, which
 * moves to the top left cell.
 */
export function mergeArea(book: BookState, sheet: SheetState, area: Area, across: boolean): void {
  for (const part of across ? splitRows(area) : [area]) mergeOne(book, sheet, part);
}

function splitRows(area: Area): readonly Area[] {
  return Array.from({ length: rowsOf(area) }, (_, at) => {
    const row = area.top + at;
    return { ...area, top: row, bottom: row };
  });
}

function mergeOne(book: BookState, sheet: SheetState, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  if (area.top === area.bottom && area.left === area.right) return;
  sheet.merges = [...sheet.merges, area];
  const filled = cellsIn(sheet, area).filter(({ cell }) => isFilled(cell));
  const first = filled[0];
  if (first && (first.row !== area.top || first.column !== area.left)) {
    const { value, formula, expression } = first.cell;
    const target = makeCell(sheet, area.top, area.left);
    Object.assign(target, { value, ...(formula === undefined ? {} : { formula, expression }) });
  }
  for (const { row, column, cell } of filled) if (row !== area.top || column !== area.left) emptyCell(cell);
  book.isStale = true;
}
