import fc from 'fast-check';
import { rightReport } from '../src/core/check/example.js';
import type { Edition } from '../src/core/form/edition.js';
import { withCells, type Report } from '../src/core/report/report.js';
import { applicantsOf, resultRows } from './paper.js';

/** A report in which all sums hold. They are calculated here by code, without the relations under test. */
export function consistentReport(edition: Edition): fc.Arbitrary<Report> {
  const results = resultRows(edition);
  const applicants = applicantsOf(edition);
  const column = fc.tuple(
    fc.array(fc.nat(40), { minLength: results.length, maxLength: results.length }),
    fc.nat(30),
    fc.nat(30),
  );
  return fc.tuple(...applicants.map(() => column)).map((columns) => {
    const cells: Record<string, number> = {};
    const put = (row: string, who: string, value: number) => {
      cells[`requests.${row}.${who}`] = value;
      cells[`requests.${row}.total`] = (cells[`requests.${row}.total`] ?? 0) + value;
    };
    columns.forEach(([counts, carriedOut, wanted], at) => {
      const who = applicants[at] ?? '';
      const processed = counts.reduce((sum, value) => sum + value, 0);
      const carriedIn = Math.min(wanted, processed + carriedOut);
      results.forEach((row, r) => put(row, who, counts[r] ?? 0));
      put('processed', who, processed);
      put('carriedOut', who, carriedOut);
      put('carriedIn', who, carriedIn);
      put('received', who, processed + carriedOut - carriedIn);
    });
    return withCells(
      {
        ...rightReport(edition),
        chapters: rightReport(edition).chapters,
      },
      cells,
    );
  });
}
