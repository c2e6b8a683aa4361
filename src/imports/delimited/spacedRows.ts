import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, headLabels, tablesByLabel } from '../../core/form/labels.js';
import { everyLine } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
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

/**
 * True where heads name a column that the form does not have, as that of remarks: what stands in it may be
 * taken for a figure that a row lost.
 */
export function hasOwnColumns(rows: DelimitedRows, editions: readonly Edition[]): boolean {
  const [labels, heads] = [tablesByLabel(editions), ownHeads(editions)];
  return rows.some((row) => {
    const cells = row.map(fold).filter((cell) => cell !== '');
    const isHead = !row.some(isFigure) && cells.some((cell) => heads.has(cell));
    return isHead && cells.some((cell) => !labels.has(cell));
  });
}

/** The labels above the tables that name no row of any. */
const ownHeads = remember((editions: readonly Edition[]): ReadonlySet<string> => {
  const tables = editions.flatMap(tablesOf);
  const bands = tables.flatMap((table) => table.bands);
  const rows = new Set(bands.flatMap((band) => foldLabels(everyLine(band.rows))));
  return new Set(tables.flatMap(headLabels).filter((label) => !rows.has(label)));
});

/** True where two figures beside each other may be one with a comma: 1,234 */
export function mayBeOne(row: readonly string[]): boolean {
  return row.some((cell, at) => /^[1-9]\d{0,2}$/.test(cell) && /^\d{3}$/.test(row[at + 1] ?? ''));
}
