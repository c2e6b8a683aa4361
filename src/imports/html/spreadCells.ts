import { Problem } from '../../core/report/problem.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';

/** The most columns that a cell of a page spans, as browsers have it. */
const MOST_SPANNED = 1000;
/** The most places of one table that are looked at, those that cells span included. */
const MOST_PLACES = 1_000_000;
/** The most cells of one table. */
const MOST_CELLS = 50_000;

/** Takes the cells of a table as they come, and puts each in its place. */
export interface CellSpreader {
  readonly startRow: () => void;
  /** Hides the next columns. */
  readonly hideColumns: (count: number, isHidden: boolean) => void;
  /** Passes over a cell that is not shown: it has a place only in a column that is not shown either. */
  readonly passHidden: (columnSpan: number) => void;
  /** The text of the next cell in the row. */
  readonly addCell: (text: string, rowSpan: number, columnSpan: number) => void;
  readonly table: () => PageTable;
}

/**
 * Places the cells of a table where they stand in a grid: cells that span rows push those of later rows
 * aside. Throws a `Problem` `pasteTooLarge` where a table spans far more than a report does.
 */
export function cellSpreader(): CellSpreader {
  const cells: PageCell[] = [];
  /** The last row that is taken in each column. */
  const taken: number[] = [];
  const hidden: boolean[] = [];
  const ends: number[] = [];
  let [row, column, room] = [0, 1, MOST_PLACES];
  const spend = () => {
    room -= 1;
    if (room < 0 || cells.length > MOST_CELLS) throw new Problem('pasteTooLarge');
  };
  const passTaken = () => {
    while ((taken[column] ?? 0) >= row) {
      spend();
      column += 1;
    }
  };
  const endRow = () => {
    if (row === 0) return;
    passTaken();
    ends[row - 1] = column - 1;
  };
  return {
    startRow: () => {
      endRow();
      [row, column] = [row + 1, 1];
    },
    hideColumns: (count, isHidden) => {
      for (let left = Math.min(count, MOST_SPANNED); left > 0; left -= 1) hidden.push(isHidden);
    },
    passHidden: (columnSpan) => {
      passTaken();
      if (hidden[column - 1] === true) column += spanOf(columnSpan);
    },
    addCell: (value, rowSpan, columnSpan) => {
      passTaken();
      const columns = spanOf(columnSpan);
      const rows = rowSpan === 0 ? Infinity : Math.max(1, rowSpan);
      let isShown = false;
      for (let at = column; at < column + columns; at += 1) {
        spend();
        taken[at] = row + rows - 1;
        isShown ||= hidden[at - 1] !== true;
      }
      if (value !== '' && isShown) cells.push({ row, column, value, rowSpan: rows, columnSpan: columns });
      column += columns;
    },
    table: () => {
      endRow();
      return { kind: 'table', rows: row, cells, ends };
    },
  };
}

function spanOf(span: number): number {
  return Math.min(Math.max(1, span), MOST_SPANNED);
}
