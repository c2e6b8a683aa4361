import type { Band } from '../../core/form/edition.js';
import { foldLabels } from '../../core/form/labels.js';
import { everyLine, leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';

/** The share of rows that come to their totals where they stand in the order of the paper. */
const MOST_CLOSED = 0.6;

/** True where a folded text has a label of a column that is no part of one of a row. */
export function saysColumns(text: string, band: Band): boolean {
  return ownLabels(band).some((label) => text.includes(label));
}

/** True where a folded line has most of these labels twice, as over the columns of two years. */
export function saysColumnsTwice(line: string, band: Band): boolean {
  const own = ownLabels(band);
  const twice = own.filter((label) => line.indexOf(label) < line.lastIndexOf(label));
  return twice.length > own.length / 2;
}

const ownLabels = remember(({ rows, columns }: Band): readonly string[] => {
  const ofRows = foldLabels(everyLine(rows));
  return foldLabels(leaves(columns)).filter((label) => !ofRows.some((row) => row.includes(label)));
});

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
