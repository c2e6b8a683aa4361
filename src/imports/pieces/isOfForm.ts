import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { labelsOf } from '../../core/form/labels.js';
import type { PageTable } from './pieces.js';

/** A table with more rows than this is none of the form. */
export const MOST_ROWS = 500;

/** True for a table with labels of the form. */
export function isOfForm({ cells, rows }: PageTable, editions: readonly Edition[]): boolean {
  if (rows > MOST_ROWS) return false;
  const labels = editions.flatMap((edition) => tablesOf(edition).map(labelsOf));
  const isLabel = (value: string) => labels.some((each) => each.has(fold(value)));
  return cells.some(({ value }) => isLabel(value));
}

/** A table with so many labels of one table of the form, or mostly labels of it, is a part of that. */
const ENOUGH_LABELS = 6;
const MOSTLY = 0.6;
const LETTER = /\p{L}/u;

/**
 * True for a table of the form or a part of one; false for another table with a label or two of the form. One
 * that the page calls an attachment, `isNamed`, is a part where it has many of them.
 */
export function isPartOfForm(
  { cells, rows }: PageTable,
  editions: readonly Edition[],
  isNamed: boolean,
): boolean {
  if (rows > MOST_ROWS) return false;
  const texts = cells.flatMap(({ value }) => (LETTER.test(value) ? [fold(value)] : []));
  return editions.flatMap(tablesOf).some((table) => {
    const found = texts.filter((text) => labelsOf(table).has(text));
    const isMostly = found.length > 0 && found.length >= texts.length * MOSTLY;
    return new Set(found).size >= ENOUGH_LABELS || (isMostly && !isNamed);
  });
}
