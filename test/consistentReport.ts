import fc from 'fast-check';
import { rightReport } from '../src/core/check/example.js';
import type { Edition } from '../src/core/form/edition.js';
import { formOf } from '../src/core/form/form.js';
import { withCells, type Report } from '../src/core/report/report.js';

const PEOPLE = ['person', 'company', 'research', 'welfare', 'legal', 'otherBody'];

/**
 * The result rows of the requests table: all rows but the two that come in, the total and what is carried
 * over.
 */
export function resultRows(edition: Edition): readonly string[] {
  const rows = new Set(
    formOf(edition)
      .cells.filter(({ table }) => table.code === 'requests')
      .map(({ row }) => row.code),
  );
  return [...rows].filter((code) => !['received', 'carriedIn', 'processed', 'carriedOut'].includes(code));
}

/**
 * A report in which everything adds up, from the details upwards and by code, with no help from the relations
 * under test.
 */
export function consistentReport(edition: Edition): fc.Arbitrary<Report> {
  const results = resultRows(edition);
  const column = fc.tuple(
    fc.array(fc.nat(40), { minLength: results.length, maxLength: results.length }),
    fc.nat(30),
    fc.nat(30),
  );
  return fc.tuple(...PEOPLE.map(() => column)).map((columns) => {
    const cells: Record<string, number> = {};
    const put = (row: string, who: string, value: number) => {
      cells[`requests.${row}.${who}`] = value;
      cells[`requests.${row}.total`] = (cells[`requests.${row}.total`] ?? 0) + value;
    };
    columns.forEach(([counts, carriedOut, wanted], at) => {
      const who = PEOPLE[at] ?? '';
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
        chapters: { overview: ['总体良好。'], problems: ['尚有不足。'], other: ['已收取信息处理费。'] },
      },
      cells,
    );
  });
}
