import type { Sheet, SheetCell } from '../src/core/draw/sheet.js';
import { memoryHost } from '../src/hosts/memory.js';
import { reportLayouts, templateLayouts, type Report } from '../src/index.js';

/** The sheets of a report as a host reads them. */
export async function drawnSheets(report: Report): Promise<readonly Sheet[]> {
  const host = memoryHost();
  await host.draw(reportLayouts(report));
  return host.read();
}

/** The sheets of a new workbook for a report. */
export async function blankSheets(report: Report): Promise<readonly Sheet[]> {
  const host = memoryHost();
  await host.draw(templateLayouts(report));
  return host.read();
}

/** A sheet with every cell edited; undefined removes the cell. */
export function editSheet(sheet: Sheet, edit: (cell: SheetCell) => SheetCell | undefined): Sheet {
  const cells = sheet.cells.flatMap((cell) => edit(cell) ?? []);
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** The same sheet with blank rows and columns inserted before its cells. */
export function shiftSheet(sheet: Sheet, rows: number, columns: number): Sheet {
  return editSheet(sheet, (cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }));
}
