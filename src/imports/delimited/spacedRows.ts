import { comesToTotal } from '../loose/comesToTotal.js';
import { isFigure } from './findSeparator.js';
import type { DelimitedRows } from './splitCells.js';

/** A text of more characters is a paragraph, whose commas are its own. */
const LONGEST_CELL = 40;

/**
 * Rows as lines whose texts spaces part, as they are read by how many figures each has. Rows with a blank
 * cell, of which no line tells, those in which two figures may be one, and paragraphs are put together again
 * by what parted them.
 */
export function spacedRows(rows: DelimitedRows, separator: string): DelimitedRows {
  return rows.map((row) => {
    const cells = row.map((cell) => cell.trim());
    const isWhole = cells.every((cell) => cell !== '' && cell.length <= LONGEST_CELL);
    const isSure = isWhole && (separator !== ',' || !mayBeOne(cells) || comesToTotal(cells.filter(isFigure)));
    return [isSure ? cells.join(' ') : row.join(separator)];
  });
}

/** True where two figures beside each other may be one with a comma: 1,234 */
export function mayBeOne(row: readonly string[]): boolean {
  return row.some((cell, at) => /^[1-9]\d{0,2}$/.test(cell) && /^\d{3}$/.test(row[at + 1] ?? ''));
}
