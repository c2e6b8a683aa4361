import type { Report } from '../../src/core/report/report.js';
import { checkReport, type ReadResult } from '../../src/index.js';

/** What a check says of a report, without where. */
function saidOf(read: ReadResult): readonly string[] {
  return checkReport(read).findings.map(({ rule, level, message }) => `${rule} ${level} ${message}`);
}

/** What a check says of a report that was exported and read back, and does not say of the report itself. */
export function addedFindings(report: Report, again: ReadResult): readonly string[] {
  const said = new Set(saidOf({ report, addresses: new Map(), remarks: [], formulas: new Set() }));
  return saidOf(again).filter((each) => !said.has(each));
}
