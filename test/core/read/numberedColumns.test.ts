import assert from 'node:assert/strict';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { readViews } from '../../../src/core/read/readReport.js';
import { viewWithOfficial } from '../../../src/core/read/view/officialView.js';
import { checkReport, editions, readSheets } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { readingsUnder, withColumns, withRows, withValues } from './sheetEdits.js';

const report = sample('suqian-2023');
const inChinese = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五'.split(' ');
const oneTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('a row that numbers the columns of a table', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  const read = (name: string, edit: (sheet: Sheet) => Sheet) =>
    readSheets(sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)));
  const readsAsBefore = (name: string, edit: (sheet: Sheet) => Sheet, what: string) => {
    const found = read(name, edit);
    assert.deepEqual(found.report.readings, report.readings, what);
    assert.deepEqual(
      checkReport(found).findings.map(({ message }) => message),
      [],
      what,
    );
  };

  it('is not read as the figures of 表四, above its figures or between its heads', () => {
    for (const row of [2, 3, 4, 5])
      readsAsBefore('表四', (sheet) => withValues(withRows(sheet, row), row, 1, oneTo(15)), `row ${row}`);
    const inBlocks = [...oneTo(5), ...oneTo(5), ...oneTo(5)];
    readsAsBefore('表四', (sheet) => withValues(withRows(sheet, 5), 5, 1, inBlocks), 'in blocks');
    readsAsBefore('表四', (sheet) => withValues(withRows(sheet, 5, 2), 5, 1, oneTo(15)), 'above a blank row');
    const asText = oneTo(15).map((each) => `（${each}）`);
    readsAsBefore('表四', (sheet) => withValues(withRows(sheet, 5), 5, 1, asText), 'in brackets');
    for (const numbers of [inChinese, inChinese.map((each) => `（${each}）`)])
      readsAsBefore('表四', (sheet) => withValues(withRows(sheet, 5), 5, 1, numbers), 'in Chinese');
  });
  it('leaves 表四 blank where its numbers are Chinese, and nothing stands below them', () => {
    const { report: found } = read('表四', (sheet) => withValues(sheet, 5, 1, inChinese));
    assert.deepEqual(new Set(readingsUnder(found, 'disputes.')), new Set([null]));
  });
  it('is not read where it has a label, or a number in its place', () => {
    for (const label of ['栏次', '甲', '列', null, 1]) {
      const numbers = label === 1 ? oneTo(16) : [label, ...oneTo(15)];
      readsAsBefore(
        '表四',
        (sheet) => withValues(withValues(withRows(withColumns(sheet, 1), 5), 5, 1, numbers), 6, 1, ['数量']),
        String(label),
      );
    }
  });
  it('is not read where the rows are numbered too', () => {
    const inBlocks = [...oneTo(5), ...oneTo(5), ...oneTo(5)];
    for (const numbers of [
      oneTo(15),
      inBlocks,
      oneTo(15).map((each) => `（${each}）`),
      oneTo(15).map(String),
    ])
      for (const first of [1, 3])
        readsAsBefore(
          '表四',
          (sheet) =>
            [3, 4, 5, 6].reduce(
              (given, row) => withValues(given, row, 1, [row - 3 + first]),
              withValues(withRows(withColumns(sheet, 1), 5), 5, 2, numbers),
            ),
          `${numbers.join(' ')} from ${first}`,
        );
  });
  it('leaves blanks below it blank where its label says what it is', () => {
    const blank = (sheet: Sheet) => editSheet(sheet, (cell) => (cell.row === 5 ? undefined : cell));
    const numbered = (sheet: Sheet) =>
      withValues(withRows(withColumns(blank(sheet), 1), 5), 5, 1, ['栏次', ...oneTo(15)]);
    const { findings } = checkReport(read('表四', numbered));
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['blank'],
    );
  });
  it('is read where it is the only one of figures', () => {
    const found = read('表四', (sheet) => withValues(sheet, 5, 1, oneTo(15)));
    assert.deepEqual(readingsUnder(found.report, 'disputes.'), oneTo(15));
  });
  it('is told where it is read, and where figures of a line are as it', () => {
    const told = (table: string, first: number, last: number) =>
      `${table}这一行从“${first}”到“${last}”依次加一，像是各列的序号，已当作填报的数字读取，如果是序号，请改为填报的数字`;
    const labelsSaid = (name: string, row: number, column: number, values: readonly (string | number)[]) =>
      checkReport(read(name, (sheet) => withValues(sheet, row, column, values))).findings.flatMap(
        ({ rule, level, message }) => (rule === 'label' ? [`${level} ${message}`] : []),
      );
    const blocks = [...oneTo(5), ...oneTo(5), ...oneTo(5)];
    for (const values of [oneTo(15), oneTo(15).map(String)])
      assert.deepEqual(labelsSaid('表四', 5, 1, values), [`error ${told('表四', 1, 15)}`]);
    assert.deepEqual(labelsSaid('表四', 5, 1, blocks), [`error ${told('表四', 1, 5)}`]);
    assert.deepEqual(labelsSaid('表三', 5, 4, oneTo(7)), [`error ${told('表三', 1, 7)}`]);
    // Parts with their total are figures.
    assert.deepEqual(labelsSaid('表三', 5, 4, [1, 2, 3, 4, 5, 6, 21]), []);
    assert.deepEqual(labelsSaid('表四', 5, 1, [1, 2, 3, 4, 10, ...oneTo(4), 10, ...oneTo(4), 10]), []);
  });
  it('is told on a sheet as the program draws it too', () => {
    const official = sheets.map((sheet) =>
      sheet.name === '表四' ? withValues(sheet, 5, 1, oneTo(15)) : sheet,
    );
    const found = readViews(
      official.map((sheet) => viewWithOfficial(sheet, editions)),
      editions,
    );
    assert.ok(found.remarks.some(({ kind }) => kind === 'columnNumbers'));
  });
  it('is not read over blanks where its numbers are written as no figures are', () => {
    const ways: readonly ((at: number) => string)[] = [
      (at) => `（${at}）`,
      (at) => String.fromCharCode('①'.charCodeAt(0) + at - 1),
      (at) => String.fromCharCode('A'.charCodeAt(0) + at - 1),
      (at) => `第${at}列`,
      (at) => `${at}.`,
      (at) => (at % 5 === 0 ? `${at}=${at - 4}+${at - 3}+${at - 2}+${at - 1}` : String(at)),
    ];
    for (const way of ways)
      for (const numbers of [oneTo(15), [...oneTo(5), ...oneTo(5), ...oneTo(5)]]) {
        const found = read('表四', (sheet) =>
          withValues(
            editSheet(sheet, (cell) => (cell.row === 5 ? undefined : cell)),
            5,
            1,
            numbers.map(way),
          ),
        );
        assert.deepEqual(new Set(readingsUnder(found.report, 'disputes.')), new Set([null]), way(1));
        assert.deepEqual(
          checkReport(found).findings.map(({ rule }) => rule),
          ['blank'],
        );
      }
  });
  it('is not read above totals that stand alone', () => {
    const found = read('表四', (sheet) =>
      withValues(
        withRows(
          editSheet(sheet, (cell) => (cell.row === 5 ? undefined : cell)),
          5,
        ),
        5,
        1,
        oneTo(15),
      ),
    );
    assert.deepEqual(new Set(readingsUnder(found.report, 'disputes.')), new Set(oneTo(15)));
    const above = read('表四', (sheet) => {
      const totals = editSheet(sheet, (cell) =>
        cell.row !== 5 ? cell : cell.column % 5 === 0 ? { row: 5, column: cell.column, value: 0 } : undefined,
      );
      return withValues(withRows(totals, 5), 5, 1, oneTo(15));
    });
    assert.deepEqual(new Set(readingsUnder(above.report, 'disputes.')), new Set([null, 0]));
  });
  it('is no line too many in 表三 and 表二', () => {
    for (const row of [5, 20])
      readsAsBefore('表三', (sheet) => withValues(withRows(sheet, row), row, 4, oneTo(7)), `row ${row}`);
    readsAsBefore('表三', (sheet) => withValues(withRows(sheet, 5), 5, 1, oneTo(10)), 'among the labels');
    for (const [label, column] of [
      ['栏次', 1],
      ['甲', 1],
      [1, 1],
    ] as const)
      readsAsBefore(
        '表二',
        (sheet) => withValues(withRows(sheet, 8), 8, column, [label, label === 1 ? 2 : 1]),
        String(label),
      );
  });
  it('takes the place of no line without a label, and has it where no other row does', () => {
    const unlabelled = (sheet: Sheet) =>
      editSheet(sheet, (cell) => (cell.row === 5 && cell.column === 1 ? undefined : cell));
    const numbered = (sheet: Sheet) => withValues(withRows(unlabelled(sheet), 5), 5, 4, oneTo(7));
    assert.deepEqual(read('表三', numbered).report.readings, report.readings);
    const filled = (sheet: Sheet) => withValues(unlabelled(sheet), 5, 4, oneTo(7));
    assert.deepEqual(readingsUnder(read('表三', filled).report, 'requests.received.'), oneTo(7));
  });
});
