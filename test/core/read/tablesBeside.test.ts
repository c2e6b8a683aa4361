import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { checkReport, Problem, readSheets } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { lastColumn, readingsUnder, withColumns, withSheet, withValues } from './sheetEdits.js';

const report = sample('suqian-2023');
const TABLES = ['表二', '表三', '表四'];
const more = (sheet: Sheet) =>
  editSheet(sheet, ({ row, column, value }) => ({
    row,
    column,
    value: typeof value === 'number' ? value + 1 : value,
  }));
/** A form without its figures. */
const blank = (sheet: Sheet) =>
  editSheet(sheet, (cell) => (typeof cell.value === 'number' ? undefined : cell));

describe('tables beside each other on one sheet', () => {
  let sheets: readonly Sheet[];
  let named: (name: string) => Sheet;
  before(async () => {
    sheets = await drawnSheets(report);
    // Without the advice below a table, which spans its columns.
    named = (name) =>
      editSheet(
        sheets.find((sheet) => sheet.name === name)!,
        (cell) => (typeof cell.value === 'string' && /请填|填数字/.test(cell.value) ? undefined : cell),
      );
  });
  const readsAsBefore = (all: readonly Sheet[], what: string) => {
    const found = readSheets(all);
    assert.deepEqual(found.report, report, what);
    assert.deepEqual(
      checkReport(found).findings.map(({ message }) => message),
      [],
      what,
    );
  };
  const isRefused = (all: readonly Sheet[], what: string) =>
    assert.throws(
      () => readSheets(all),
      (error) => error instanceof Problem && error.code === 'twoReports',
      what,
    );
  const without = (...names: readonly string[]) => sheets.filter(({ name }) => !names.includes(name));

  it('are read each in its own columns', () => {
    for (const left of TABLES)
      for (const right of TABLES.filter((name) => name !== left))
        for (const [gap, down] of [
          [0, 0],
          [2, 0],
          [1, 4],
        ] as const) {
          const sheet = named(left);
          const joined = withSheet(sheet, named(right), down, lastColumn(sheet) + gap);
          readsAsBefore([...without(left, right), joined], `${left} ${right} ${gap} ${down}`);
        }
  });
  it('are read without the numbers before the rows of the next one', () => {
    for (const left of TABLES) {
      const numbered = withColumns(named('表三'), 1);
      const rows = [...new Set(numbered.cells.map(({ row }) => row))].filter((row) => row > 4);
      const counted = rows.reduce((sheet, row, at) => withValues(sheet, row, 1, [at + 1]), numbered);
      const sheet = named(left);
      if (left !== '表三')
        readsAsBefore([...without(left, '表三'), withSheet(sheet, counted, 0, lastColumn(sheet) + 2)], left);
    }
  });
  it('are read above one that has a label of theirs in other words for its own', () => {
    const [two, three, four] = TABLES.map(named) as [Sheet, Sheet, Sheet];
    const reworded = editSheet(four, (cell) =>
      cell.value === '其他结果' ? { ...cell, value: '其他' } : cell,
    );
    for (const [left, right, by] of [
      [two, three, 6],
      [three, two, 12],
    ] as const) {
      const joined = withSheet(withSheet(left, right, 0, by), reworded, 40, 0);
      const found = readSheets([...without(...TABLES), joined]);
      assert.deepEqual(found.report, report);
      for (const { message } of checkReport(found).findings) assert.match(message, /应为“其他结果”/);
    }
  });
  it('are read where all three stand in a row, or two of them below each other beside the third', () => {
    const [two, three, four] = TABLES.map(named) as [Sheet, Sheet, Sheet];
    const across = withSheet(withSheet(two, three, 0, 5), four, 0, 16);
    const angle = withSheet(withSheet(three, two, 0, 11), four, 20, 11);
    for (const sheet of [across, angle]) readsAsBefore([...without(...TABLES), sheet], sheet.name);
  });
  it('are read as blank above another that has figures', () => {
    const four = editSheet(named('表四'), (cell) => (cell.row === 5 ? undefined : cell));
    for (const below of ['表二', '表三']) {
      const joined = withSheet(four, named(below), 5, 0);
      const { report: found } = readSheets([...without('表四', below), joined]);
      assert.deepEqual(new Set(readingsUnder(found, 'disputes.')), new Set([null]), below);
      const code = below === '表二' ? 'disclosure.' : 'requests.';
      assert.deepEqual(readingsUnder(found, code), readingsUnder(report, code), below);
    }
  });
  it('add up in a formula what stands on the whole sheet', () => {
    const row = (cell: SheetCell) => cell.row === 5 && cell.column === 10;
    const joined = withSheet(named('表三'), named('表二'), 0, 11);
    const far = editSheet(joined, (cell) =>
      row(cell) ? { ...cell, formula: 'SUM(D5:I5,L5:M5)', value: 9999 } : cell,
    );
    const near = editSheet(joined, (cell) =>
      row(cell) ? { ...cell, formula: 'SUM(D5:I5)', value: 9999 } : cell,
    );
    const total = (sheet: Sheet) =>
      readingsUnder(readSheets([...without('表二', '表三'), sheet]).report, 'requests.received.total');
    assert.deepEqual(total(far), [9999]);
    assert.deepEqual(total(near), [3511]);
  });
  it('are read as far as they go where one is in two halves beside each other', () => {
    const three = named('表三');
    const heads = editSheet(three, (cell) => (cell.row > 4 ? undefined : cell));
    const top = editSheet(three, (cell) => (cell.row > 16 ? undefined : cell));
    const rest = editSheet(three, (cell) => (cell.row < 17 ? undefined : cell));
    const halves = withSheet(withSheet(top, heads, 0, 11), rest, -12, 11);
    const found = readSheets([...without('表三'), halves]);
    const kept = readingsUnder(report, 'requests.').slice(0, 12 * 7);
    assert.deepEqual(readingsUnder(found.report, 'requests.').slice(0, 12 * 7), kept);
    assert.deepEqual(new Set(readingsUnder(found.report, 'requests.').slice(12 * 7)), new Set([null]));
    assert.deepEqual(
      checkReport(found).findings.map(({ message }) => message),
      ['表三的“1.本机关不掌握相关政府信息”等 13 行写在工作表“表三”的另一处，没有读取，请合成一张完整的表'],
    );
  });
  it('are refused where one of them stands twice, on either side', () => {
    for (const name of TABLES) {
      const sheet = named(name);
      const [width, other] = [lastColumn(sheet), more(sheet)];
      for (const gap of [0, 1, 10])
        isRefused([...without(name), withSheet(sheet, other, 0, width + gap)], `${name} ${gap}`);
      isRefused([...without(name), withSheet(withColumns(sheet, 1, width), other, 0, 0)], name);
    }
  });
  it('are refused where one has its columns twice beside the labels of its rows', () => {
    for (const [name, labels] of [
      ['表二', 1],
      ['表三', 3],
    ] as const) {
      const sheet = named(name);
      const columns = editSheet(more(sheet), (cell) => (cell.column <= labels ? undefined : cell));
      isRefused([...without(name), withSheet(sheet, columns, 0, lastColumn(sheet) - labels)], name);
    }
  });
  it('are read where one is blank and its form stands beside it again, or its labels do', () => {
    for (const name of TABLES) {
      const sheet = named(name);
      const width = lastColumn(sheet) + 1;
      readsAsBefore([...without(name), withSheet(sheet, blank(sheet), 0, width)], name);
    }
    const rows = editSheet(named('表三'), (cell) => (cell.column > 3 ? undefined : cell));
    readsAsBefore([...without('表三'), withSheet(named('表三'), rows, 0, 10)], 'labels');
  });
});
