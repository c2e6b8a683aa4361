import type { Spot } from '../../core/draw/address.js';
import { Problem } from '../../core/report/problem.js';
import type { CellSaid } from './cellTexts.js';
import { freePlaces } from './freePlaces.js';
import type { RowToFit } from './omittedLines.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';

/** The most columns that a cell of a page spans, as browsers have it. */
const MOST_SPANNED = 1000;
/** The most columns of which it is known whether they are shown. */
const MOST_COLUMNS = 20_000;
/** The most cells of one table. */
const MOST_CELLS = 50_000;

/** Takes the cells of a table as they come, and puts each in its place. */
export interface CellSpreader {
  /** Begins a row, which is fitted into its columns where it has to be. */
  readonly startRow: (fitted?: RowToFit) => void;
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
  const [cells, hidden]: [PageCell[], boolean[]] = [[], []];
  const [ends, dropped]: [number[], string[]] = [[], []];
  let isDropped = false;
  const places = freePlaces();
  const endRow = () => endRowAt(places.next(), ends);
  return {
    startRow: (fitted) => {
      endRow();
      places.startRow();
      isDropped = fitted !== undefined && !places.fit(fitted);
    },
    startGroup: () => {
      endRow();
      places.clear();
    },
    hideColumns: (count, isHidden) =>
      void hidden.push(...Array<boolean>(roomFor(count, hidden)).fill(isHidden)),
    passHidden: (columnSpan) => {
      if (hidden[places.next().column - 1] === true) places.pass(spanOf(columnSpan));
    },
    addCell: (said, rowSpan, columnSpan) => {
      if (cells.length > MOST_CELLS) throw new Problem('pasteTooLarge');
      const cell = takeCell(places, said, rowSpan, columnSpan);
      const isShown = someShown(hidden, cell.column, cell.columnSpan);
      if (cell.value === '') return;
      if (isShown && !isDropped) cells.push(cell);
      else (isDropped ? dropped : hiddenTexts).push(cell.value);
    },
    table: () => {
      endRow();
      const { row: rows } = places.next();
      return { kind: 'table', rows, cells, ends, ...(dropped.length > 0 ? { dropped } : {}) };
    },
  };
}

/** Notes the last column of a row that ends before a place. */
function endRowAt({ row, column }: Spot, ends: number[]): void {
  if (row > 0) ends[row - 1] = column - 1;
}

/** Takes the places of the next cell. */
function takeCell(
  places: ReturnType<typeof freePlaces>,
  { text: value, isInvisible }: CellSaid,
  rowSpan: number,
  columnSpan: number,
): PageCell {
  const { row, column } = places.next();
  const [rows, columns] = [rowSpan === 0 ? Infinity : Math.max(1, rowSpan), spanOf(columnSpan)];
  places.take(rows, columns);
  const cell = { row, column, value, rowSpan: rows, columnSpan: columns };
  return isInvisible ? { ...cell, isInvisible } : cell;
}

function roomFor(count: number, { length }: readonly boolean[]): number {
  return Math.min(count, MOST_SPANNED, MOST_COLUMNS - length);
}

/** True where one of so many columns is shown. */
function someShown(hidden: readonly boolean[], column: number, columns: number): boolean {
  for (let at = column; at < column + columns; at += 1) if (hidden[at - 1] !== true) return true;
  return false;
}

function spanOf(span: number): number {
  return Math.min(Math.max(1, span), MOST_SPANNED);
}
