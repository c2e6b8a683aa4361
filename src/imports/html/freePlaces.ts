import { Problem } from '../../core/report/problem.js';
import { fitRow, type RowToFit } from './omittedLines.js';

/** The most places of one table that are looked at, those that cells span included. */
const MOST_PLACES = 1_000_000;

/** The places of a grid, row by row, that no cell of a row above takes. Before the first row is row 0. */
export function freePlaces() {
  /** The last row that is taken in each column. */
  let taken: number[] = [];
  let [row, column, room] = [0, 1, MOST_PLACES];
  const spend = (count = 1) => {
    room -= count;
    if (room < 0) throw new Problem('pasteTooLarge');
  };
  return {
    startRow: () => {
      [row, column] = [row + 1, 1];
    },
    /** Gives free what cells above reach down to. */
    clear: () => {
      taken = [];
    },
    /** The next place that is free. */
    next: () => {
      while ((taken[column] ?? 0) >= row && row > 0) {
        spend();
        column += 1;
      }
      return { row, column };
    },
    /**
     * Fits a row of cells into its columns, above which rows may be left out: ends cells of
     * rows above that reach too far down, and leaves columns of labels to a cell whose row is left out. False
     * where the cells may stand elsewhere too.
     */
    fit: (fit: RowToFit): boolean => {
      const fitted = fitRow(taken, row, fit, spend);
      if (typeof fitted === 'object') {
        taken = taken.map((last) => last - fitted.passed);
        column = fitted.first;
      }
      return fitted !== 'unfit';
    },
    /** Leaves places free. */
    pass: (columns: number) => {
      column += columns;
    },
    /** Takes places from the next one on. */
    take: (rows: number, columns: number) => {
      for (const end = column + columns; column < end; column += 1) {
        spend();
        taken[column] = row + rows - 1;
      }
    },
  };
}
