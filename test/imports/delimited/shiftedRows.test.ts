import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { checkReport, readText, type ReadResult } from '../../../src/index.js';
import { withCells } from '../../../src/core/report/report.js';
import { sample } from '../../samples.js';
import { csvOf, rowsOfSheet } from './csvOf.js';

const suqian = sample('suqian-2023');
type Row = readonly string[];

/** The rows of a table with blanks for 0. */
const blanked = (table: string, report = suqian): readonly Row[] =>
  rowsOfSheet(report, table).map((row) => row.map((cell) => (cell === '0' ? '' : cell)));
const withRow = (rows: readonly Row[], label: string, change: (row: Row) => Row) => {
  const at = rows.findIndex((row) => row.includes(label));
  assert.ok(rows[at]);
  return rows.map((row, r) => (r === at ? change(row) : row));
};
/** A row without a cell, and with a blank more at its end. */
const without =
  (column: number, count = 1) =>
  (row: Row) => [...row.slice(0, column), ...row.slice(column + count), ...Array<string>(count).fill('')];

const read = (rows: readonly Row[]) => readText(csvOf(rows), 'a.csv');
const torn = (result: ReadResult) =>
  checkReport(result)
    .findings.filter(({ rule }) => rule === 'tornRows')
    .map(({ message }) => message.replace(/，分不清.*读取：|，请核对.*$/g, ' ').trim());
const readIn = ({ report }: ReadResult, part: string) =>
  formOf(report.edition).cells.filter(
    ({ name, index }) => name.startsWith(part) && report.readings[index] !== null,
  ).length;

const ROW = '表三有 1 行的格数与同表其他行不同 第 7 行“（一）予以公开”';

describe('a row that lost a blank cell and has one more at its end', () => {
  it('gives no figure and is told where its last figure is the sum of the others', () => {
    const shifted = read(withRow(blanked('表三'), '（一）予以公开', without(5)));
    assert.deepEqual(torn(shifted), [`文件里${ROW}（9 格，应为 10 格）`]);
    assert.equal(readIn(shifted, 'requests.granted.'), 0);
    assert.equal(readIn(shifted, 'requests.'), readIn(read(blanked('表三')), 'requests.') - 5);
  });
  it('is told with two cells lost', () => {
    const few = withCells(suqian, {
      'requests.granted.company': 0,
      'requests.granted.research': 0,
      'requests.granted.total': 1179,
    });
    const shifted = read(withRow(blanked('表三', few), '（一）予以公开', without(4, 2)));
    assert.deepEqual(torn(shifted), [`文件里${ROW}（8 格，应为 10 格）`]);
  });
  it('is told in 表四, where a block comes to another total', () => {
    const counts = { upheld: 1, pending: 1, total: 2 };
    const cells = formOf(suqian.edition).cells.filter(({ table }) => table.code === 'disputes');
    const report = withCells(
      suqian,
      Object.fromEntries(
        cells.map(({ name, column }) => [name, counts[column.code as keyof typeof counts] ?? 0]),
      ),
    );
    const rows = blanked('表四', report);
    assert.deepEqual(torn(read(rows)), []);
    const at = 4;
    const shifted = read(rows.map((row, r) => (r === at ? without(1)(row) : row)));
    assert.deepEqual(torn(shifted), ['文件里表四有 1 行的格数与同表其他行不同 第 5 行（14 格，应为 15 格）']);
  });
});

describe('a row whose total is blank', () => {
  const lastBlank = (row: Row) => [...row.slice(0, -1), ''];
  it('is as it stands where no blank before its figures makes it come to a total', () => {
    const open = read(withRow(blanked('表三'), '（一）予以公开', lastBlank));
    assert.deepEqual(torn(open), []);
    assert.equal(readIn(open, 'requests.granted.'), 4);
  });
  it('is as it stands where most rows have none', () => {
    const rows = blanked('表三').map((row, at) => (at > 3 ? lastBlank(row) : row));
    const same = (row: Row) => [...row.slice(0, 3), '7', '', '', '', '', '7', ''];
    assert.deepEqual(torn(read(withRow(rows, '（一）予以公开', same))), []);
  });
});
