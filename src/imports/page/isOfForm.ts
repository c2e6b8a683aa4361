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
