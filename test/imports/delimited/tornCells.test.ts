import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { checkReport, readText, repairOf, type ReadResult, type Report } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { csvOf, rowsOfSheet } from './csvOf.js';

const suqian = sample('suqian-2023');
const xixia = sample('xixia-civil-affairs-2020');

type Rows = readonly (readonly string[])[];

const rowsOf = (report: Report, table: string): Rows => rowsOfSheet(report, table);
const short = (row: readonly string[]) => [...row.slice(0, 3), ...row.slice(4)];
const long = (row: readonly string[]) => [...row.slice(0, 3), '7', ...row.slice(3)];

/** The rows with the one that holds the text, or that has this number, written otherwise. */
function changed(rows: Rows, which: string | number, change: (row: readonly string[]) => readonly string[]) {
  const at = typeof which === 'number' ? which : rows.findIndex((row) => row.includes(which));
  assert.ok(rows[at]);
  return rows.map((row, r) => (r === at ? change(row) : row));
}

const read = (...tables: readonly Rows[]) =>
  readText(tables.map((rows) => csvOf(rows)).join('\r\n'), 'a.csv');

const blankIn = ({ report }: ReadResult, table: string) =>
  formOf(report.edition).cells.filter(
    (cell) => cell.table.name === table && report.readings[cell.index] === null,
  );

const offered = (result: ReadResult) =>
  checkReport(result).findings.flatMap(({ offers = {} }) => Object.keys(offers));

const torn = (result: ReadResult) =>
  checkReport(result)
    .findings.filter(({ rule }) => rule === 'tornRows')
    .map(({ part, message }) => [part, message.replace(/，分不清.*读取：|，请核对.*$/g, ' ').trim()]);

describe('a cell of a row that lost a cell or has one too many', () => {
  const granted = changed(rowsOf(suqian, '表三'), '（一）予以公开', short);
  const cases: readonly (readonly [name: string, table: string, rows: Rows, cells: number])[] = [
    ['a row of 表三', '表三', granted, 7],
    ['a row of 表三 with one too many', '表三', changed(rowsOf(suqian, '表三'), '2.重复申请', long), 7],
    ['the first row of 表三', '表三', changed(rowsOf(suqian, '表三'), 4, short), 7],
    ['the heads of 表三', '表三', changed(rowsOf(suqian, '表三'), 3, short), 175],
    ['the one row of 表四', '表四', changed(rowsOf(suqian, '表四'), 4, short), 15],
    ['a row of 表三 of 2019', '表三', changed(rowsOf(xixia, '表三'), '2.重复申请', short), 7],
  ];
  for (const [name, table, rows, count] of cases)
    it(`is neither blank nor offered a 0: ${name}`, async () => {
      const result = read(rows);
      const cells = blankIn(result, table).map((cell) => cell.name);
      assert.equal(cells.length, count);
      const { findings } = checkReport(result);
      const about = findings.filter((finding) => finding.cells.some((cell) => cells.includes(cell)));
      assert.deepEqual(
        about.map(({ rule }) => rule),
        [],
      );
      assert.deepEqual(offered(result), []);
      assert.equal(torn(result).length, 1);
      assert.deepEqual((await repairOf(result)).filled, []);
    });
  it('is left as it is where the relations would settle it', async () => {
    const { remarks, ...rest } = read(granted);
    const settled = await repairOf({ ...rest, remarks: [] });
    assert.ok(settled.filled.length > 0);
    assert.notEqual(settled.settled, '');
    const repair = await repairOf({ ...rest, remarks });
    assert.deepEqual([repair.filled, repair.settled], [[], '']);
  });
  it('does not hide what is blank in other rows', () => {
    const result = read(changed(granted, '2.重复申请', (row) => row.map((cell, c) => (c === 3 ? '' : cell))));
    assert.deepEqual(offered(result), ['requests.repeated.person']);
  });
});

describe('rows that lost a cell', () => {
  it('are told for each table, by its name and by the last text before the figures', () => {
    const requests = changed(rowsOf(suqian, '表三'), '（一）予以公开', short);
    const both = changed(requests, '1.属于国家秘密', long);
    const disputes = changed(rowsOf(suqian, '表四'), 4, short);
    assert.deepEqual(torn(read(both, disputes)), [
      [
        'requests',
        '文件里表三有 2 行的格数与同表其他行不同 第 7 行“（一）予以公开”（9 格，应为 10 格）、第 9 行“1.属于国家秘密”（11 格，应为 10 格）',
      ],
      ['disputes', '文件里表四有 1 行的格数与同表其他行不同 第 37 行（14 格，应为 15 格）'],
    ]);
  });
  it('are named where their labels are in one cell, in a group, or behind an empty cell', () => {
    for (const [label, row] of [
      ['四、结转下年度继续办理', 29],
      ['（七）总计', 28],
      ['8.属于行政查询事项', 16],
    ] as const) {
      const [[part, message] = []] = torn(read(changed(rowsOf(suqian, '表三'), label, short)));
      assert.equal(part, 'requests');
      assert.ok(message?.includes(`第 ${row} 行“${label}”（9 格`), message);
    }
  });
});
