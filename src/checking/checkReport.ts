import { editions } from '../../templates/index.js';
import { check, subjectOf, type CheckResult } from '../core/check/check.js';
import type { ReadResult } from '../core/read/readReport.js';
import { fitsLast } from '../core/report/lastYear.js';
import type { Report } from '../core/report/report.js';
import { rules } from '../rules/index.js';

/** What of a reading is checked. */
type Checkable = Pick<ReadResult, 'report' | 'addresses' | 'remarks'> &
  Partial<Pick<ReadResult, 'formulas' | 'last'>>;

/**
 * Checks a report by every rule, against last year's where it is given or the workbook keeps it; throws a
 * `Problem` `wrongLastYear` where the given one is of another year, `wrongLastBody` where it is of another
 * body that is not said to be renamed. A kept one of another year or body is a finding.
 */
export function checkReport(read: Checkable, last?: Report, isRenamed = false): CheckResult {
  const kept = last ? undefined : read.last;
  if (!kept) return check(subjectOf(read.report, editions, read, last, isRenamed), rules, read.addresses);
  const { report, sheet } = kept;
  const fits = fitsLast(read.report, kept);
  const remarks = fits
    ? read.remarks
    : [...read.remarks, { kind: 'otherLast', org: report.org, year: report.year, sheet } as const];
  const subject = subjectOf(read.report, editions, { ...read, remarks }, fits ? report : undefined, true);
  return check(subject, rules, read.addresses);
}
