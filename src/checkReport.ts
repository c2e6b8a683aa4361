import { editions } from '../templates/index.js';
import { check, subjectOf, type CheckResult } from './core/check/check.js';
import type { ReadResult } from './core/read/readReport.js';
import type { Report } from './core/report/report.js';
import { rules } from './rules/index.js';

/**
 * Checks a report by every rule, against last year's where it is given; throws a `Problem` `wrongLastYear`
 * where that is of another year, `wrongLastBody` where it is of another body that is not said to be renamed.
 */
export function checkReport(
  read: Pick<ReadResult, 'report' | 'addresses' | 'remarks'> & Partial<Pick<ReadResult, 'formulas'>>,
  last?: Report,
  isRenamed = false,
): CheckResult {
  return check(subjectOf(read.report, editions, read, last, isRenamed), rules, read.addresses);
}
