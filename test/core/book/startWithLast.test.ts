import assert from 'node:assert/strict';
import { figuresOf, numberAt } from '../../../src/core/check/figures.js';
import { rightReport } from '../../../src/core/check/example.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { sheetOfCells } from '../../../src/hosts/drawing/sheetOfCells.js';
import { checkReport, editionNamed, newWorkbook, readSheets, type NewWorkbook } from '../../../src/index.js';
import { offersOf, offersOfZero } from '../../../src/pane/work/changes/offers.js';

function lastOf(edition: string, year: number, cells: Readonly<Record<string, number>>): Report {
  return withCells({ ...rightReport(editionNamed(edition)), year }, cells);
}

/** The new workbook as it is read. */
const readOf = ({ layouts }: NewWorkbook) =>
  readSheets(layouts.map(({ sheet, cells }) => sheetOfCells(sheet, cells)));

const filledIn = ({ report }: NewWorkbook) => {
  const figures = figuresOf(report);
  return figures.form.cells.flatMap(({ name }) => {
    const value = numberAt(figures, name);
    return value > 0 ? [`${name} ${value}`] : [];
  });
};

describe('a new workbook after last year’s report', () => {
  it('has what equals last year’s figures, and keeps the report', () => {
    const last = lastOf('2019', 2019, {
      'requests.carriedOut.person': 3,
      'disclosure.permits.before': 5,
      'disclosure.permits.change': -2,
      'disclosure.permits.decisions': 40,
      'disputes.review.pending': 1,
    });
    const made = newWorkbook({ last });
    assert.deepEqual([made.report.year, made.report.org], [2020, last.org]);
    assert.deepEqual(filledIn(made), ['disclosure.permits.before 3', 'requests.carriedIn.person 3']);
    assert.deepEqual(readOf(made).last?.report.readings, last.readings);
    assert.equal(made.layouts.at(-1)?.sheet, '上年数据');
  });

  it('of the edition before has the carry-over alone', () => {
    const last = lastOf('2019', 2020, { 'requests.carriedOut.person': 3, 'disclosure.normative.inTotal': 9 });
    assert.deepEqual(filledIn(newWorkbook({ last })), ['requests.carriedIn.person 3']);
  });

  it('offers 现行有效 once the figures of the year are there, and never 0 in its place', () => {
    const made = newWorkbook({ last: lastOf('2021', 2022, { 'disclosure.normative.inForce': 9 }) });
    const read = readOf(made);
    const { findings } = checkReport(read);
    assert.ok(!findings.some(({ message }) => message.includes('按上年报告推算')));
    const begun = withCells(read.report, {
      'disclosure.normative.issued': 2,
      'disclosure.normative.repealed': 1,
    });
    const result = checkReport({ ...read, report: begun });
    const offered = { result, repair: undefined };
    assert.equal(offersOf(result.findings)['disclosure.normative.inForce'], 10);
    assert.equal(offersOfZero(offered)['disclosure.normative.inForce'], undefined);
    assert.equal(offersOfZero(offered)['disclosure.permits.decisions'], 0);
  });

  it('is not made after another body’s, unless a new name is confirmed, which stands on the sheet', () => {
    const last = lastOf('2021', 2022, { 'requests.carriedOut.person': 3 });
    assert.throws(() => newWorkbook({ last, org: '绿水县民政局' }), { code: 'wrongLastBody' });
    const made = newWorkbook({ last, org: '青山县民政和社会事务局', isRenamed: true });
    assert.equal(readOf(made).last?.renamedTo, '青山县民政和社会事务局');
    assert.ok(checkReport(readOf(made)).findings.every(({ rule }) => rule !== 'keptLast'));
    assert.equal(readOf(newWorkbook({ last, org: '某省青山县民政局' })).last?.renamedTo, undefined);
  });
});
