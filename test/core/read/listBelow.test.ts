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

  const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  /** Sheets with a summary by applicants below 表三 or beside it, its heads along a row or down a column. */
  const withSummary = (row: number, column: number, isDown: boolean) =>
    sheets.map((sheet): Sheet => {
      if (sheet.name !== '表三') return sheet;
      const list = HEADS.flatMap((value, at): readonly SheetCell[] =>
        [value, at + 1, at + 2].map((each, behind) =>
          isDown
            ? { row: row + at, column: column + behind, value: each }
            : { row: row + behind, column: column + at, value: each },
        ),
      );
      const cells = [...sheet.cells, ...list].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...sheet, cells };
    });

  it('is read where a summary by applicants stands below it', () => {
    for (const [row, column, isDown] of [
      [33, 1, true],
      [33, 3, true],
      [34, 2, false],
      [35, 4, false],
    ] as const)
      for (const read of [readSheets, readFileSheets]) {
        const { report: found } = read(withSummary(row, column, isDown));
        assert.deepEqual(readingsUnder(found, 'requests.'), readingsUnder(report, 'requests.'));
      }
  });
  it('is refused as two where its heads stand beside it again, with figures in its rows', () => {
    for (const read of [readSheets, readFileSheets])
      assert.throws(() => read(withSummary(4, 12, false)), { code: 'twoReports' });
  });
});
