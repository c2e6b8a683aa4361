import type { Sheet } from '../../../core/draw/sheet.js';
import type { CellState } from './askCells.js';

/** The part of a list in which its headings stand. */
const HEAD = 'A1:Z30';

/** A sheet with a long list: its first rows, and the number of its last one. */
export interface ListSheet extends Sheet {
  readonly id: string;
  readonly isProtected: boolean;
}

/** Queues asking for a list; the function returned gives the answer after the next sync. */
export function askList(item: Excel.Worksheet): () => ListSheet {
  item.load('id,name,visibility');
  const protection = item.protection.load('protected');
  const head = item.getRange(HEAD).load('values');
  const used = item.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  return () => ({
    id: item.id,
    name: item.name,
    hidden: item.visibility !== 'Visible',
    isVeryHidden: item.visibility === 'VeryHidden',
    isProtected: protection.protected,
    lastRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    cells: head.values.flatMap((row, r) =>
      row.flatMap((value: unknown, c) => (isText(value) ? [{ row: r + 1, column: c + 1, value }] : [])),
    ),
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The state of a cell below the list: empty, and open unless the sheet is protected. */
export function belowList(sheet: string): CellState {
  return { sheet, isLocked: false, value: '', input: '' };
}
