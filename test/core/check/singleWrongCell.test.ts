import fc from 'fast-check';
import assert from 'node:assert/strict';
import { figuresOf } from '../../../src/core/check/figures.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { checkReport, editions } from '../../../src/index.js';
import { consistentReport } from '../../consistentReport.js';
import { applicantsOf, requestsOf, resultRows } from '../../paper.js';

/**
 * The broken cross-totals of a requests table, worked out from the paper's words and not from the declared
 * relations.
 */
function brokenByHand(report: Report): readonly string[] {
  const form = formOf(report.edition);
  const { numbers } = figuresOf(report);
  const value = (row: string, column: string) =>
    numbers[form.indexOf.get(`requests.${row}.${column}`) ?? -1] ?? NaN;
  const add = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);
  const { rows, columns } = requestsOf(report.edition);
  const applicants = applicantsOf(report.edition);
  return [
    ...rows
      .filter((row) => add(applicants.map((column) => value(row, column))) !== value(row, 'total'))
      .map((row) => `row ${row}`),
    ...columns
      .filter(
        (column) =>
          add(resultRows(report.edition).map((row) => value(row, column))) !== value('processed', column),
      )
      .map((column) => `sum ${column}`),
    ...columns
      .filter(
        (column) =>
          value('received', column) + value('carriedIn', column) !==
          value('processed', column) + value('carriedOut', column),
      )
      .map((column) => `balance ${column}`),
  ].sort();
}

/** What the check says is broken, in the same words. */
function brokenByCheck(report: Report): readonly string[] {
  const { findings } = checkReport({ report, addresses: new Map(), remarks: [] });
  return findings
    .filter(({ rule }) => rule === 'relation')
    .map(({ relation = '', left = 0, right = 0, difference }) => {
      assert.notEqual(left, right);
      assert.equal(difference, left - right);
      const [, line, notation] = /^requests\.(\w+): (.+)$/.exec(relation) ?? [];
      return notation === 'total = sum'
        ? `row ${line}`
        : notation === 'processed = sum'
          ? `sum ${line}`
          : `balance ${line}`;
    })
    .sort();
}

for (const edition of editions) {
  describe(`one wrong cell in the requests table of ${edition.id}`, () => {
    const names = formOf(edition)
      .cells.filter(({ table }) => table.code === 'requests')
      .map(({ name }) => name);

    it('is one of as many as the paper has', () => {
      const { rows, columns } = requestsOf(edition);
      assert.equal(names.length, rows.length * columns.length);
    });

    it('is found wherever it is, with every broken relation and no other #slow', () => {
      fc.assert(
        fc.property(
          consistentReport(edition),
          fc.integer({ min: 1, max: 60 }),
          fc.boolean(),
          (right, by, isLess) => {
            assert.deepEqual(brokenByCheck(right), []);
            for (const name of names) {
              const index = formOf(edition).indexOf.get(name) ?? -1;
              const value = Number(right.readings[index]);
              const wrong = withCells(right, { [name]: isLess && value >= by ? value - by : value + by });
              const expected = brokenByHand(wrong);
              assert.ok(expected.length > 0);
              assert.deepEqual(brokenByCheck(wrong), expected);
            }
          },
        ),
        { numRuns: 10, seed: 60 },
      );
    });

    it('makes a relation with a blank undecided, and the blank the only finding', () => {
      fc.assert(
        fc.property(consistentReport(edition), fc.constantFrom(...names), (right, name) => {
          const { findings, counts } = checkReport({
            report: withCells(right, { [name]: null }),
            addresses: new Map(),
            remarks: [],
          });
          assert.deepEqual(
            findings.map(({ rule, cells }) => [rule, cells]),
            [['blank', [name]]],
          );
          assert.equal(
            counts.undecided,
            formOf(edition).relations.filter(
              ({ left, right: other }) =>
                [...left, ...other].some(({ cell, last }) => !last && cell === name) &&
                ![...left, ...other].some(({ last }) => last),
            ).length,
          );
        }),
        { numRuns: 100, seed: 30 },
      );
    });
  });
}
