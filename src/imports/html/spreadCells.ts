import { Problem } from '../../core/report/problem.js';
import type { CellSaid } from './cellTexts.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';

/** The most columns that a cell of a page spans, as browsers have it. */
const MOST_SPANNED = 1000;
/** The most places of one table that are looked at, those that cells span included. */
const MOST_PLACES = 1_000_000;
/** The most columns of which it is known whether they are shown. */
const MOST_COLUMNS = 20_000;
/** The most cells of one table. */
const MOST_CELLS = 50_000;

/** Takes the cells of a table as they come, and puts each in its place. */
export interface CellSpreader {
  readonly startRow: () => void;
  /** Begins a group of rows: no cell above reaches into it. */
  readonly startGroup: () => void;
  /** Hides the next columns. */
  readonly hideColumns: (count: number, isHidden: boolean) => void;
  /** Passes over a cell that is not shown: it has a place only in a column that is not shown either. */
  readonly passHidden: (columnSpan: number) => void;
  /** What the next cell in the row says. */
  readonly addCell: (said: CellSaid, rowSpan: number, columnSpan: number) => void;
  readonly table: () => PageTable;
}

/**
 * Places the cells of a table where they stand in a grid: cells that span rows push those of later rows
 * aside; `hiddenTexts` gets the texts in columns that are not shown. Throws a `Problem` `pasteTooLarge` where
 * a table spans far more than a report does.
 */
export function cellSpreader(hiddenTexts: string[]): CellSpreader {
  const cells: PageCell[] = [];
  const hidden: boolean[] = [];
  const ends: number[] = [];
  const places = freePlaces();
  const endRow = () => {
    const { row, column } = places.next();
    if (row > 0) ends[row - 1] = column - 1;
  };
  return {
    startRow: () => {
      endRow();
      places.startRow();
    },
    startGroup: () => {
      endRow();
      places.clear();
    },
    hideColumns: (count, isHidden) => {
      hidden.push(...Array<boolean>(roomFor(count, hidden)).fill(isHidden));
    },
    passHidden: (columnSpan) => {
      if (hidden[places.next().column - 1] === true) places.pass(spanOf(columnSpan));
    },
    addCell: ({ text: value, isInvisible }, rowSpan, columnSpan) => {
      if (cells.length > MOST_CELLS) throw new Problem('pasteTooLarge');
      const { row, column } = places.next();
      const [rows, columns] = [rowSpan === 0 ? Infinity : Math.max(1, rowSpan), spanOf(columnSpan)];
      places.take(rows, columns);
      if (value === '') return;
      const cell = { row, column, value, rowSpan: rows, columnSpan: columns };
      if (!someShown(hidden, column, columns)) hiddenTexts.push(value);
      else cells.push(isInvisible ? { ...cell, isInvisible } : cell);
    },
    table: () => {
      endRow();
      return { kind: 'table', rows: places.next().row, cells, ends };
    },
  };
}

function roomFor(count: number, { length }: readonly boolean[]): number {
  return Math.min(count, MOST_SPANNED, MOST_COLUMNS - length);
}

/** The places of a grid, row by row, that no cell of a row above takes. Before the first row is row 0. */
function freePlaces() {
  /** The last row that is taken in each column. */
  let taken: number[] = [];
  let [row, column, room] = [0, 1, MOST_PLACES];
  const spend = () => {
    room -= 1;
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

/** True where one of so many columns is shown. */
function someShown(hidden: readonly boolean[], column: number, columns: number): boolean {
  for (let at = column; at < column + columns; at += 1) if (hidden[at - 1] !== true) return true;
  return false;
}

function spanOf(span: number): number {
  return Math.min(Math.max(1, span), MOST_SPANNED);
}
