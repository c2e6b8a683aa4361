import type { TextBlock } from './cellText.js';

/** A cell in quotes. */
const QUOTED = /^\s*(["'])([^"']*)\1\s*$/;

/**
 * Rows without the quotes around their cells, where a program set each cell of rows of several in quotes;
 * all others as they are: a single cell in quotes may say just that.
 */
export function withoutQuotes(rows: TextBlock): TextBlock {
  const cells = rows.flatMap((row) => (row.length > 1 ? row.filter((cell) => cell.trim() !== '') : []));
  if (cells.length === 0 || !cells.every((cell) => QUOTED.test(cell))) return rows;
  return rows.map((row) => row.map((cell) => QUOTED.exec(cell)?.[2] ?? cell));
}
