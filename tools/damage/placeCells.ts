import type { PrintedCell, PrintedTable } from './printed.js';

/** A cell of a printed table, and the column in which it begins, from 1. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly column: number;
}

/** The cells that begin in each row, in their columns: those that span rows push later ones aside. */
export function placeCells({ rows }: Pick<PrintedTable, 'rows'>): readonly (readonly PlacedCell[])[] {
  const taken = new Set<string>();
  return rows.map((row, at) => {
    let column = 1;
    return row.map((cell): PlacedCell => {
      while (taken.has(`${at} ${column}`)) column += 1;
      const own = { cell, column };
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let along = 0; along < cell.columnSpan; along += 1) taken.add(`${at + down} ${column + along}`);
      column += cell.columnSpan;
      return own;
    });
  });
}
