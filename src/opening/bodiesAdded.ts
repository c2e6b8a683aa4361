import { DETAIL_HEAD } from '../core/draw/detailHead.js';
import type { Sheet, SheetCell } from '../core/draw/sheet.js';

/**
 * The bodies whose reports a workbook adds up, as its sheets of details name them; empty where it has none.
 */
export function bodiesAdded(sheets: readonly Sheet[]): readonly string[] {
  const names = sheets.flatMap(({ cells }) => {
    const head = headOf(cells);
    return head ? cells.filter((cell) => isBelow(cell, head)).map(({ value }) => String(value).trim()) : [];
  });
  return [...new Set(names)];
}

/** The heading of the bodies: it is the first of its row, and that of the files is beside it. */
function headOf(cells: readonly SheetCell[]): SheetCell | undefined {
  const [body, file] = DETAIL_HEAD;
  const beside = cells.find(({ value }) => value === file);
  if (!beside) return undefined;
  const before = cells.filter(({ row, column }) => row === beside.row && column < beside.column);
  const [head, ...others] = before.filter(({ value }) => value !== null && value !== '');
  return others.length === 0 && head?.value === body ? head : undefined;
}

function isBelow({ row, column, value }: SheetCell, head: SheetCell): boolean {
  return column === head.column && row > head.row && typeof value === 'string' && value.trim() !== '';
}
