import { Problem } from './problem.js';
import type { Report } from './report.js';

/**
 * Refuses a report as last year's that is of another year; throws a `Problem` `wrongLastYear`. A year that is
 * not stated refuses nothing.
 */
export function refuseOtherYear(year: number | null | undefined, last: Report | undefined): void {
  if (last?.year != null && year != null && last.year !== year - 1)
    throw new Problem('wrongLastYear', { last: last.year, year });
}
