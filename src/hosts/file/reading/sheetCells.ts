import type { Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';

/** The cells of a sheet in the order of their places, whatever the order of the markup. */
export interface SheetCells {
  readonly add: (cell: SheetCell) => void;
  readonly all: () => readonly SheetCell[];
}

/** Collects cells; throws `damaged` where two stand in one place, since only one of them would be seen. */
export function sheetCells(): SheetCells {
  const cells: SheetCell[] = [];
  let isSorted = true;
  return {
    add: (cell) => {
      const last = cells.at(-1);
      if (last && comparePlaces(last, cell) >= 0) isSorted = false;
      cells.push(cell);
    },
    all: () => (isSorted ? cells : refuseTwice(cells.sort(comparePlaces))),
  };
}

function comparePlaces(a: Spot, b: Spot): number {
  return a.row - b.row || a.column - b.column;
}

function refuseTwice(sorted: readonly SheetCell[]): readonly SheetCell[] {
  for (const [at, cell] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && comparePlaces(before, cell) === 0)
      throw new Problem('damaged', { row: cell.row, column: cell.column });
  }
  return sorted;
}
