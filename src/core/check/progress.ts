import { formOf } from '../form/form.js';
import { readingOf, type Report } from '../report/report.js';

/** How much of the tables is filled in: cells that are to be filled, totals left out. */
export interface Progress {
  readonly filled: number;
  readonly cells: number;
}

/** Counts the filled cells of a report; what is no number counts as filled. */
export function progressOf(report: Report): Progress {
  const cells = formOf(report.edition).cells.filter(({ isSum }) => !isSum);
  const filled = cells.filter((cell) => readingOf(report, cell) !== null);
  return { filled: filled.length, cells: cells.length };
}
