import type { Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';

/** The cells of a sheet in the order of their places, whatever the order of the markup. */
export interface SheetCells {
  readonly add: (cell: SheetCell) => void;
  readonly all: () => readonly SheetCell[];
}

/**
 * Collects cells. Two texts of one place are one text of two lines, so that neither is lost; the same text
 * twice is one. Throws `damaged` where anything else stands in one place twice.
 */
export function sheetCells(): SheetCells {
  const cells: SheetCell[] = [];
  let isSorted = true;
  return {
    add: (cell) => {
      const last = cells[cells.length - 1];
      if (last && comparePlaces(last, cell) >= 0) isSorted = false;
      cells.push(cell);
    },
    all: () => (isSorted ? cells : joinTwice(cells.sort(comparePlaces))),
  };
}

function comparePlaces(a: Spot, b: Spot): number {
  return a.row - b.row || a.column - b.column;
}

function joinTwice(sorted: readonly SheetCell[]): readonly SheetCell[] {
  const joined: SheetCell[] = [];
  for (const cell of sorted) {
    const last = joined.at(-1);
    if (!last || comparePlaces(last, cell) !== 0) joined.push(cell);
    else joined[joined.length - 1] = joinTexts(last, cell);
  }
  return joined;
}

function joinTexts(one: SheetCell, other: SheetCell): SheetCell {
  if (!isPlainText(one) || !isPlainText(other))
    throw new Problem('damaged', { row: one.row, column: one.column });
  if (one.value === other.value) return one;
  return { ...one, value: `${String(one.value)}\n${String(other.value)}` };
}

function isPlainText({ value, isFormula, plain }: SheetCell): boolean {
  return typeof value === 'string' && !isFormula && plain === undefined;
}
