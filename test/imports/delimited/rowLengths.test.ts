import assert from 'node:assert/strict';
import { checkReport, readText, type Report } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { csvOf, rowsOfSheet } from './csvOf.js';

type Rows = readonly (readonly string[])[];

const TABLES = ['表二', '表三', '表四'];

/** All tables of a report below each other, so many blank rows between them. */
const tablesOf = (report: Report, blanks: number): Rows =>
  TABLES.flatMap((table) => [...Array.from({ length: blanks }, () => ['']), ...rowsOfSheet(report, table)]);

/** A row without the blanks at its end. */
function trimmed(row: readonly string[]): readonly string[] {
  let end = row.length;
  while (end > 1 && row[end - 1] === '') end -= 1;
  return row.slice(0, end);
}

/** The rows as Excel writes them: 16 at a time as long as the longest of them. */
function padded(rows: Rows): Rows {
  const short = rows.map(trimmed);
  return short.map((row, at) => {
    const from = at - (at % 16);
    const longest = Math.max(...short.slice(from, from + 16).map(({ length }) => length));
    return [...row, ...Array.from({ length: longest - row.length }, () => '')];
  });
}

/** The figures that are read, and how many rows are told as torn. */
const readAs = (rows: Rows) => {
  const read = readText(csvOf(rows), 'a.csv');
  const torn = read.remarks.flatMap((remark) => (remark.kind === 'tornRows' ? remark.rows : []));
  return { readings: read.report.readings, torn: torn.length, findings: checkReport(read).findings };
};

describe('the rows of a text file with separators', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020'] as const) {
    const report = sample(name);
    it(`are read where each ends with what is in it (${name})`, () => {
      const { readings, torn } = readAs(tablesOf(report, 1).map(trimmed));
      assert.deepEqual([readings, torn], [report.readings, 0]);
    });
    for (let blanks = 0; blanks < 8; blanks += 1)
      it(`are read as Excel pads them, with ${blanks} blank rows before each table (${name})`, () => {
        const { readings, torn } = readAs(padded(tablesOf(report, blanks)));
        assert.deepEqual([readings, torn], [report.readings, 0]);
      });
    it(`are told where one of them lost a cell and each ends with what is in it (${name})`, () => {
      const rows = tablesOf(report, 1).map(trimmed);
      const at = rows.findIndex((row) => row.some((cell) => cell.includes('重复申请')));
      const { torn } = readAs(rows.map((row, r) => (r === at ? [...row.slice(0, 4), ...row.slice(5)] : row)));
      assert.equal(torn, 1);
    });
  }
  it('are told where the last of them lost a cell in a block of few rows that Excel padded #slow', () => {
    const rows = tablesOf(sample('suqian-2023'), 0);
    const last = rows.findIndex((row) => row.filter((cell) => /^\d+$/.test(cell)).length === 15);
    for (let blanks = 0; blanks < 16; blanks += 1) {
      const all = [...Array.from({ length: blanks }, () => ['']), ...rows.slice(0, last + 1)];
      const lost = all.map((row, at) => (at === all.length - 1 ? row.slice(1) : row));
      const before = [...padded(all)];
      const { torn } = readAs([...before.slice(0, -1), lost.at(-1) ?? []]);
      assert.ok(torn >= 1, `${blanks} blank rows`);
    }
  });
});
