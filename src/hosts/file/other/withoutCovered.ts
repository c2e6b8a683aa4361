import { contains, type Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';

/** The cells, which are in the order of their rows, without those that a merge covers. */
export function withoutCovered(cells: readonly SheetCell[], merges: readonly Area[]): readonly SheetCell[] {
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  const shown: SheetCell[] = [];
  let open: Area[] = [];
  let row = 0;
  for (const cell of cells) {
    if (cell.row > row) {
      ({ row } = cell);
      open = [...open, ...takeUpTo(waiting, row)].filter(({ bottom }) => bottom >= row);
    }
    if (!open.some((merge) => contains(merge, cell) && !isFirst(merge, cell))) shown.push(cell);
  }
  return shown;
}

/** Takes the merges that begin in that row or above. */
function takeUpTo(waiting: Area[], row: number): readonly Area[] {
  const taken: Area[] = [];
  for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) {
    taken.push(next);
    waiting.pop();
  }
  return taken;
}

function isFirst({ top, left }: Area, { row, column }: SheetCell): boolean {
  return row === top && column === left;
}
