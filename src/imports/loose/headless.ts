import type { Band } from '../../core/form/edition.js';
import { foldLabels } from '../../core/form/labels.js';
import { everyLine, leaves } from '../../core/form/outline.js';

/** The share of rows that come to their totals where they stand in the order of the paper. */
const MOST_CLOSED = 0.6;

/** True where a folded text has a label of a column that is no part of one of a row. */
export function saysColumns(text: string, { rows, columns }: Band): boolean {
  const ofRows = foldLabels(everyLine(rows));
  const own = foldLabels(leaves(columns)).filter((label) => !ofRows.some((row) => row.includes(label)));
  return own.some((label) => text.includes(label));
}

/**
 * True where the last figure of most rows is the sum of the others, rows of zeros aside: without labels over
 * them, only that tells that the columns stand in the order of the paper.
 */
export function comeToTotals(rows: readonly (readonly number[])[]): boolean {
  const filled = rows.filter((figures) => figures.some((figure) => figure > 0));
  const closed = filled.filter(
    (figures) => figures.at(-1) === figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0),
  );
  return closed.length >= filled.length * MOST_CLOSED;
}
