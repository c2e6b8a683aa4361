import { Problem } from '../../../core/report/problem.js';
import { CELLS_LIMIT } from '../bytes/limits.js';

/** What is counted in a binary workbook. */
export type RecordKind = 'cell' | 'merge' | 'array' | 'link';

/**
 * The most of each that are read. The library compares each cell with each array formula, and copies the list
 * of links for each link.
 */
const LIMITS: Readonly<Record<RecordKind, number>> = {
  cell: CELLS_LIMIT,
  merge: 5_000,
  array: 500,
  link: 1_000,
};

/** Counts what a workbook holds; throws a `Problem` `tooManyCells` beyond the limits. */
export function countRecords(): (kind: RecordKind, more: number) => void {
  const counts = { cell: 0, merge: 0, array: 0, link: 0 };
  return (kind, more) => {
    counts[kind] += more;
    if (counts[kind] > LIMITS[kind])
      throw new Problem('tooManyCells', { count: counts[kind], limit: LIMITS[kind] });
  };
}
