import { placeCells } from '../damage/placeCells.js';
import type { Printed, PrintedCell, PrintedTable } from '../damage/printed.js';

/** The texts of a table by its rows. */
export type Cells = readonly (readonly string[])[];

/** The cells that begin in each row. */
export function begun({ rows }: PrintedTable): Cells {
  return rows.map((row) => row.map(({ text }) => text));
}

/** All places of the table; what a merged cell covers says the same, or nothing. */
export function spread(table: PrintedTable, isRepeated: boolean): Cells {
  return placed(table).map((row) => row.map(({ text, isFirst }) => (isRepeated || isFirst ? text : '')));
}

/** The cells of each row, with a blank one for each that reaches down from above. */
export function spreadDown(table: PrintedTable): Cells {
  return placed(table).map((row) =>
    row.flatMap(({ text, isFirst, isBeside }) => (isBeside ? [] : [isFirst ? text : ''])),
  );
}

/** A place of a table: what its cell says, and whether that begins here or in a column before. */
interface PlacedText {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isBeside: boolean;
}

function placed(table: PrintedTable): readonly (readonly PlacedText[])[] {
  const grid: (PlacedText | undefined)[][] = table.rows.map(() => []);
  for (const [at, row] of placeCells(table).entries())
    for (const { cell, column } of row) fill(grid, at, column - 1, cell);
  const none = { text: '', isFirst: true, isBeside: false };
  return grid.map((row) => Array.from(row, (each) => each ?? none));
}

function fill(
  grid: (PlacedText | undefined)[][],
  top: number,
  left: number,
  { text, rowSpan, columnSpan }: PrintedCell,
): void {
  for (let row = top; row < Math.min(top + rowSpan, grid.length); row += 1)
    for (let column = left; column < left + columnSpan; column += 1) {
      const own = grid[row];
      const isFirst = row === top && column === left;
      if (own) own[column] = { text, isFirst, isBeside: column > left };
    }
}

/** A report as a text, with the lines of each table; a cell is on one line. */
export function asText(page: Printed, linesOf: (table: PrintedTable) => readonly string[]): string {
  const whole = ({ rows, ...table }: PrintedTable): PrintedTable => ({
    ...table,
    rows: rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replaceAll('\n', '') }))),
  });
  return page.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : linesOf(whole(piece)))).join('\n');
}

/** How wide a text is in a font of one width. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}

/** How wide each column is. */
export function widthsOf(cells: Cells): readonly number[] {
  const count = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...cells.map((row) => widthOf(row[column] ?? ''))),
  );
}

/** A text that is no markup. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
