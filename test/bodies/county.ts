import fc from 'fast-check';
import type { Edition, ReadResult, Report } from '../../src/index.js';
import { consistentReport } from '../consistentReport.js';

/** Reports of the bodies of a made county, whose sums hold. */
export function countyOf(size: number, edition: Edition, year = 2025): readonly Report[] {
  return fc
    .sample(consistentReport(edition), { numRuns: size, seed: 11 })
    .map((report, at) => ({ ...report, org: `青山县第${at + 1}局`, year }));
}

/** A report as it is read from a file that says nothing else. */
export function asRead(report: Report): ReadResult {
  return { report, addresses: new Map(), remarks: [], formulas: new Set() };
}
