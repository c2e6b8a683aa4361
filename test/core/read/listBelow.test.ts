import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { readSheets } from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import { drawnSheets } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { readingsUnder } from './sheetEdits.js';

const RESULTS = ['予以公开', '部分公开', '重复申请'];

describe('表三 with a long list of cases on its sheet', () => {
  const report = sample('suqian-2023');
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  /** The sheets with rows of results and figures `gap` rows below 表三, or above it. */
  const withList = (labels: readonly string[], count: number, { isAbove = false, gap = 3 } = {}) =>
    sheets.map((sheet): Sheet => {
      if (sheet.name !== '表三') return sheet;
      const last = Math.max(...sheet.cells.map(({ row }) => row));
      const from = isAbove ? 0 : last + gap;
      const down = isAbove ? count + gap : 0;
      const list = Array.from({ length: count }, (_, at): readonly SheetCell[] => {
        const row = from + at + 1;
        const figures = [5, 3].map((value, index) => ({ row, column: index + 4, value }));
        return [{ row, column: 1, value: labels[at % labels.length] ?? '' }, ...figures];
      }).flat();
      const table = sheet.cells.map(({ row, column, value }) => ({ row: row + down, column, value }));
      return { ...sheet, cells: isAbove ? [...list, ...table] : [...table, ...list] };
    });

  for (const [what, labels, count, where] of [
    ['of one result', RESULTS.slice(0, 1), 600, {}],
    ['of several results', RESULTS, 1200, {}],
    ['of several results, far below it', RESULTS, 900, { gap: 500 }],
    ['of one result, above it', RESULTS.slice(1, 2), 600, { isAbove: true, gap: 20 }],
  ] as const)
    it(`is read beside one ${what}`, () => {
      const given = withList(labels, count, where);
      for (const read of [readSheets, readFileSheets])
        assert.deepEqual(readingsUnder(read(given).report, 'requests.'), readingsUnder(report, 'requests.'));
    });
});
