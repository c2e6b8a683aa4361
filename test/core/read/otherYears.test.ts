import assert from 'node:assert/strict';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets, type ReadResult } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { readingsUnder, withColumns, withRows, withValues } from './sheetEdits.js';

const report = sample('suqian-2023');
const LAST = [3, 1, 0, 2, 6, 5, 0, 1, 0, 6, 2, 2, 0, 1, 5];
type Label = string | number | null;
const messages = (read: ReadResult) =>
  checkReport(read).findings.map(({ level, message }) => `${level} ${message}`);
const extra = (table: string, label: Label, line = '行') =>
  `warning ${table}多出${label === null ? '没有名称的' : `“${label}”`}一${line}，没有读取，官方格式没有这一${line}，${label === null ? `其中的数字应当计入别的${line}的，请先计入再删去` : '请删去'}`;

describe('a table with the figures of several years', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  const read = (name: string, edit: (sheet: Sheet) => Sheet, year?: (sheet: Sheet) => Sheet) =>
    readSheets(
      sheets.map((sheet) => {
        if (sheet.name === '封面') return year ? year(sheet) : sheet;
        return sheet.name === name ? edit(sheet) : sheet;
      }),
    );
  const withoutYear = (cover: Sheet) =>
    editSheet(cover, (cell) => (Number(cell.value) === 2023 ? undefined : cell));
  /** 表四 with a row of last year above or below its own, and labels beside them. */
  const twoRows =
    (last: Label, own: Label, isBelow = false) =>
    (sheet: Sheet) => {
      const [at, of] = isBelow ? [6, 5] : [5, 6];
      return withValues(withValues(withRows(withColumns(sheet, 1), at), at, 1, [last, ...LAST]), of, 1, [
        own,
      ]);
    };
  const pairs: readonly (readonly [Label, Label])[] = [
    ['2022年', '2023年'],
    ['上年', '本年'],
    ['上年度', '本年度'],
    ['2022年度', '2023年度'],
    ['2022', '2023'],
    [2022, 2023],
    ['上年', null],
    ['2022年', null],
    ['2022年', '本年'],
    ['去年', '数量'],
    [null, '2023年'],
    ['2024年', '2023年'],
  ];

  it('is read in the row of its year in 表四, above or below the other, which is told #slow', () => {
    for (const [last, own] of pairs)
      for (const isBelow of [false, true]) {
        const found = read('表四', twoRows(last, own, isBelow));
        assert.deepEqual(found.report, report, `${last} ${own} ${isBelow}`);
        assert.deepEqual(messages(found), [extra('表四', last)], `${last} ${own} ${isBelow}`);
      }
  });
  it('is read by labels right above or behind the rows of 表四', () => {
    const above = (sheet: Sheet) =>
      [
        [5, ['2022年']],
        [6, LAST],
        [7, ['2023年']],
      ].reduce(
        (edited, [row, values]) => withValues(edited, row as number, 1, values as Label[]),
        withRows(sheet, 5, 3),
      );
    const behind = (sheet: Sheet) =>
      withValues(withValues(withRows(sheet, 5), 5, 1, [...LAST, '2022年']), 6, 16, ['2023年']);
    for (const edit of [above, behind]) {
      const found = read('表四', edit);
      assert.deepEqual(found.report, report);
      assert.deepEqual(messages(found), [extra('表四', '2022年')]);
    }
  });
  it('is read in no row of 表四 where none is known as that of its year, and says so once', () => {
    const tail = '分不清哪一行是 2023 年的，没有读取，请只保留本年度的一行';
    for (const [one, other] of [
      ['2021年', '2022年'],
      ['2023年', '2023年'],
      ['上年', '去年'],
    ] as const) {
      const found = read('表四', twoRows(one, other));
      assert.deepEqual(new Set(readingsUnder(found.report, 'disputes.')), new Set([null]));
      assert.deepEqual(messages(found), [`error 表四的数字写的是“${one}”“${other}”，${tail}`]);
    }
  });
  it('is read in a single row of 表四, unless that is of another year', () => {
    const labelled = (label: string) => (sheet: Sheet) => withValues(withColumns(sheet, 1), 5, 1, [label]);
    for (const label of ['2023年', '本年', '数量', '上年结转3件']) {
      const found = read('表四', labelled(label));
      assert.deepEqual(found.report, report, label);
      assert.deepEqual(messages(found), [], label);
    }
    const behind = read('表四', (sheet) => withValues(sheet, 5, 16, [2022]));
    assert.deepEqual(behind.report, report);
    for (const label of ['2022年', '上年'])
      assert.deepEqual(messages(read('表四', labelled(label))), [
        `error 表四的数字写的是“${label}”，不是 2023 年的，没有读取，请改为本年度的数字和年度`,
      ]);
  });
  it('is read without a year of its own by words alone', () => {
    const read2 = (last: Label, own: Label) => {
      const { report: found } = read('表四', twoRows(last, own), withoutYear);
      return readingsUnder(found, 'disputes.');
    };
    assert.deepEqual(read2('上年', '本年'), readingsUnder(report, 'disputes.'));
    assert.deepEqual(new Set(read2('2022年', '2023年')), new Set([null]));
    const single = read('表四', (sheet) => withValues(withColumns(sheet, 1), 5, 1, ['2023年']), withoutYear);
    assert.deepEqual(readingsUnder(single.report, 'disputes.'), readingsUnder(report, 'disputes.'));
  });
  it('is read in the columns and rows of its year in 表三 and 表二', () => {
    const sevens = (sheet: Sheet, column: number) =>
      Array.from({ length: 25 }, (_, at) => at + 5).reduce(
        (edited, row) => withValues(edited, row, column, [7]),
        sheet,
      );
    const underPerson = (sheet: Sheet) => {
      const wide = sevens(withColumns(sheet, 5), 5);
      // The new column stands behind 自然人: its figures are those of the year.
      return editSheet(withValues(wide, 4, 4, ['上年', '本年']), (cell) => {
        if (cell.row < 5 || (cell.column !== 4 && cell.column !== 5)) return cell;
        return { ...cell, column: 9 - cell.column };
      });
    };
    const found = read('表三', underPerson);
    assert.deepEqual(found.report, report);
    assert.deepEqual(messages(found), [extra('表三', '上年', '列')]);
    const permits = (sheet: Sheet) => {
      const moved = editSheet(withColumns(sheet, 2), (cell) =>
        cell.row === 8 && cell.column > 1 ? cell : cell,
      );
      return withValues(withValues(withRows(moved, 8), 8, 2, ['上年', 7]), 9, 2, ['本年']);
    };
    const rows = read('表二', (sheet) => {
      const edited = permits(sheet);
      return editSheet(edited, (cell) => (cell.value === '行政许可' ? { ...cell, row: 8 } : cell));
    });
    assert.deepEqual(rows.report, report);
    assert.deepEqual(messages(rows), [extra('表二', '上年')]);
  });
  it('is read in no row of changes or shares, also where a row was lost, which are told #slow', () => {
    const seven = [5, -3, 0, 2, -1, 4, 7];
    for (const label of ['比上年增减', '同比增长（%）', '与上年相比', '增减', '上年数', '占比']) {
      const instead = read('表三', (sheet) =>
        withValues(
          editSheet(sheet, (cell) => (cell.row === 10 ? undefined : cell)),
          10,
          3,
          [label, ...seven],
        ),
      );
      const lost = readingsUnder(instead.report, 'requests.otherLaw.');
      assert.deepEqual(new Set(lost), new Set([null]), label);
      assert.deepEqual(messages(instead), [
        'error 表三缺少“2.其他法律行政法规禁止公开”，请按官方格式补上',
        extra('表三', label),
      ]);
      const first = read('表三', (sheet) =>
        withValues(withRows(sheet, 5), 5, 1, [label, null, null, ...seven]),
      );
      assert.deepEqual(first.report, report, label);
      assert.deepEqual(messages(first), [extra('表三', label)]);
      const band = read('表二', (sheet) => withValues(sheet, 8, 1, [label]));
      assert.deepEqual(readingsUnder(band.report, 'disclosure.permits.'), [null], label);
    }
  });
  it('is read beside columns of changes under the heads of 表三, whichever stands first', () => {
    for (const isBehind of [true, false]) {
      const found = read('表三', (sheet) => {
        const wide = editSheet(sheet, (cell) => {
          if (cell.column < 4) return cell;
          const column = cell.column * 2 - 4;
          return { ...cell, column: cell.row > 4 && !isBehind ? column + 1 : column };
        });
        const years = isBehind ? ['本年', '增减'] : ['增减', '本年'];
        const heads = Array.from({ length: 7 }, () => years).flat();
        const rows = Array.from({ length: 25 }, (_, at) => at + 6);
        const columns = Array.from({ length: 7 }, (_, at) => at * 2 + (isBehind ? 5 : 4));
        return rows.reduce(
          (edited, row) => columns.reduce((put, column) => withValues(put, row, column, [9]), edited),
          withValues(withRows(wide, 5), 5, 4, heads),
        );
      });
      assert.deepEqual(found.report, report);
    }
  });
  it('is read in no row of changes of 表四', () => {
    const changes = LAST.map((value, at) => (at === 3 ? -2 : value));
    for (const [label, own] of [
      ['比上年增减', null],
      ['增减数', '件数'],
      [null, null],
    ] as const)
      for (const isBelow of [false, true]) {
        const found = read('表四', (sheet) => {
          const edited = twoRows(label, own, isBelow)(sheet);
          return withValues(edited, isBelow ? 6 : 5, 2, changes);
        });
        assert.deepEqual(found.report, report, `${label} ${isBelow}`);
        assert.equal(messages(found).length, 1, `${label} ${isBelow}`);
      }
    assert.deepEqual(
      messages(read('表四', (sheet) => withValues(withColumns(sheet, 1), 5, 1, ['比上年增减']))),
      ['error 表四的数字写的是“比上年增减”，不是 2023 年的，没有读取，请改为本年度的数字和年度'],
    );
  });
  it('tells rows of figures without a label above the first of 表三', () => {
    const found = read('表三', (sheet) => withValues(withRows(sheet, 5), 5, 4, [2, 5, 8, 1, 1, 1, 18]));
    assert.deepEqual(found.report, report);
    assert.deepEqual(messages(found), [extra('表三', null)]);
  });
});
