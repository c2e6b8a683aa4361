import assert from 'node:assert/strict';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { withRows, withValues } from './sheetEdits.js';

const report = sample('suqian-2023');

describe('labels of columns in a table above that of the form', () => {
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  /** 表三 with a label of its columns in other words, and lines of another table above it. */
  const below = (
    lines: readonly (readonly (string | number | null)[])[],
    own: readonly [string, string] = ['总计', '怠计'],
  ) => {
    const requests = sheets.find(({ name }) => name === '表三')!;
    const [is, was] = [own[1], own[0]];
    const reworded = editSheet(requests, (cell) => (cell.value === was ? { ...cell, value: is } : cell));
    const moved = withRows(reworded, 1, lines.length + 1);
    const put = lines.reduce((sheet, line, at) => withValues(sheet, at + 1, 1, line), moved);
    return sheets.map((sheet) => (sheet === requests ? put : sheet));
  };
  for (const [what, lines] of [
    ['two labels over other columns', [['公众号', null, '条数', '总计'], ['行政许可'], ['自然人']]],
    ['a label over a column of another one', [[null, null, null, null, null, '总计', '其他'], ['网站']]],
    [
      'labels of columns in another order',
      [[null, null, null, '总计', '其他', '自然人'], ['条数'], ['次数']],
    ],
  ] as const)
    it(`do not name columns of it: ${what}`, () => {
      const found = readSheets(below(lines));
      assert.deepEqual(found.report, report);
      const errors = checkReport(found).findings.filter(({ level }) => level === 'error');
      assert.deepEqual(errors, []);
    });
});
