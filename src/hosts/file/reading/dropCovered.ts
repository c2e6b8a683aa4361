import { contains, type Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';

/** The most comparisons of a cell with a merge: merges that overlap, which no program writes, make many. */
const COMPARISONS_LIMIT = 20_000_000;

/**
 * The cells without those that a merge covers: of merged cells only the first shows what it holds. `cells`
 * are row by row, `merges` in any order. Throws
 * `tooManyCells` where there are too many to compare.
 */
export function dropCovered(cells: readonly SheetCell[], merges: readonly Area[]): readonly SheetCell[] {
  if (merges.length === 0) return cells;
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  const shown: SheetCell[] = [];
  let reaching: Area[] = [];
  let row = 0;
  let compared = 0;
  for (const cell of cells) {
    if (cell.row !== row) {
      row = cell.row;
      reaching = reaching.filter(({ bottom }) => bottom >= row);
      takeDownTo(row, waiting, reaching);
    }
    compared += reaching.length;
    if (compared > COMPARISONS_LIMIT)
      throw new Problem('tooManyCells', { count: compared, limit: COMPARISONS_LIMIT });
    if (!isCovered(cell, reaching)) shown.push(cell);
  }
  return shown;
}

/** Adds the merges that reach that row of those waiting that begin there or above; the topmost waits last. */
function takeDownTo(row: number, waiting: Area[], reaching: Area[]): void {
  for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) {
    if (next.bottom >= row) reaching.push(next);
    waiting.pop();
  }
}

function isCovered(cell: SheetCell, areas: readonly Area[]): boolean {
  for (const area of areas)
    if (contains(area, cell) && !(cell.row === area.top && cell.column === area.left)) return true;
  return false;
}
