import type { Workbook, WorksheetView } from 'exceljs';
import { cellAddress } from '../../../core/draw/address.js';
import type { Layout } from '../../../core/draw/layout.js';

/** The window of a workbook, in twentieths of a point, as Excel makes it. */
const WINDOW = { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, visibility: 'visible' } as const;

/** Lets a drawn workbook open at the cell that filling in begins with; others open at their first cell. */
export function setCursor(workbook: Workbook, layouts: readonly Layout[]): void {
  const at = layouts.findIndex(({ cursor }) => cursor !== undefined);
  const cursor = layouts[at]?.cursor;
  const sheet = workbook.worksheets[at];
  if (!cursor || !sheet) return;
  const activeCell = cellAddress(cursor.row, cursor.column);
  const [view = {}] = sheet.views;
  sheet.views = [{ state: 'normal', ...view, activeCell } as WorksheetView];
  workbook.views = [{ ...WINDOW, activeTab: at }];
}
