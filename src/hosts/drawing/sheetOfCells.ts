import type { Placed } from '../../core/draw/layout.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';

/**
 * A drawn sheet as a reader gets it: its filled cells in order. A sum without a result shows an empty text.
 */
export function sheetOfCells(name: string, cells: readonly Placed[]): Sheet {
  const filled = cells
    .filter(({ value, formula }) => value !== null || formula !== undefined)
    .map(readPlaced)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, hidden: false, cells: filled };
}

function readPlaced({ row, column, value, formula, printed }: Placed): SheetCell {
  if (formula === undefined) return { row, column, value };
  const cell: SheetCell = { row, column, value: value ?? '', isFormula: true, formula };
  return printed === undefined ? cell : { ...cell, printed };
}
