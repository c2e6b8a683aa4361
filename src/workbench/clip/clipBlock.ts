import type { PageTable, TextBlock } from '../../index.js';

/** The most places of a block that is put on a sheet. */
const MOST_PLACES = 50_000;

/** The cells of a table in their places; empty where it is far larger than any sheet of the form. */
export function blockOf({ cells, rows }: PageTable): TextBlock {
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan - 1), 0);
  if (rows * width > MOST_PLACES) return [];
  const block = Array.from({ length: rows }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, value } of cells) (block[row - 1] as string[])[column - 1] = value;
  return block;
}

/** What stands in a row of a block, for telling it. */
export function tellRow(row: readonly string[]): string {
  return row.filter((text) => text !== '').join(' ');
}
