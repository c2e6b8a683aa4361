import { Problem } from './problem.js';
import type { Report } from './report.js';
import { isSameBody } from './sameBody.js';

/** Last year's report as a workbook keeps it. */
export interface KeptLast {
  readonly report: Report;
  /** The name of the body this year, where a user confirmed that only the name has changed. */
  readonly renamedTo?: string;
  /** The sheet on which it is kept. */
  readonly sheet: string;
}

/** The year and the body of a report. */
type Whose = Pick<Report, 'year' | 'org'>;

/**
 * Refuses a report as last year's that is of another year; throws a `Problem` `wrongLastYear`. A year that is
 * not stated refuses nothing.
 */
function refuseOtherYear(year: number | null | undefined, last: Whose | undefined): void {
  if (last?.year != null && year != null && last.year !== year - 1)
    throw new Problem('wrongLastYear', { last: last.year, year });
}

/**
 * Refuses a report as last year's that is of another year or another body; throws a `Problem` `wrongLastYear`
 * or `wrongLastBody`. A year or a body that is not stated refuses nothing, and neither does a body that
 * `isRenamed`.
 */
export function refuseOther({ year, org }: Whose, last: Whose | undefined, isRenamed = false): void {
  refuseOtherYear(year, last);
  if (!last || isRenamed || org === '' || last.org === '' || isSameBody(org, last.org)) return;
  throw new Problem('wrongLastBody', { last: last.org, org });
}

/** True where the report that a workbook keeps is last year's of the body. */
export function fitsLast(report: Whose, { report: last, renamedTo }: KeptLast): boolean {
  try {
    refuseOther(report, last, renamedTo !== undefined && isSameBody(renamedTo, report.org));
    return true;
  } catch {
    return false;
  }
}
