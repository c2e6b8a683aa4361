import assert from 'node:assert/strict';
import { checkReport, readSheets, reportLayouts } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { openSheet } from '../../../src/hosts/page/editSheet.js';
import { cellsOn } from '../../../src/hosts/page/pageSheet.js';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');

/** The sheets of the sample, the texts of 表三 changed. */
function sheetsWith(change: (text: string, index: number) => string): readonly Sheet[] {
  return reportLayouts(report).map((layout) => {
    const cells = cellsOn(openSheet(layout)).flatMap(({ row, column, value = null }, index) => {
      const isText = typeof value === 'string' && layout.sheet === '表三';
      return value === null ? [] : [{ row, column, value: isText ? change(value, index) : value }];
    });
    return { name: layout.sheet === '表三' ? '申请' : layout.sheet, hidden: false, cells };
  });
}

const similar = (sheets: readonly Sheet[]) =>
  readSheets(sheets).remarks.flatMap((remark) => (remark.kind === 'missingTable' ? [remark.similar] : []));
/** Most labels in words of its own: of eight only one stays. */
const reworded = (text: string, index: number) => (index % 8 === 0 ? text : `我局统计${index}`);

describe('a table in other words', () => {
  it('is told with its sheet and the number of labels that it has', () => {
    const sheets = sheetsWith(reworded);
    const [found] = similar(sheets);
    assert.equal(found?.sheet, '申请');
    assert.ok(found.labels >= 3 && found.labels < 15);
    const [message = ''] = checkReport(readSheets(sheets))
      .findings.filter(({ cells, rule }) => rule === 'label' && cells.length === 0)
      .map((finding) => finding.message);
    assert.match(message, /^没有找到表三，“申请”里只有 \d+ 个名称与它相同，没有读取/);
  });
  it('is told where a page has it', () => {
    const page = publishedPage(report).replace(
      /<table border="1">(?:(?!<\/table>).)*申请人情况.*?<\/table>/su,
      (table) => {
        let index = 0;
        return table.replace(/<span>([^<]*[\u4e00-\u9fff][^<]*)<\/span>/gu, (_, text: string) => {
          index += 1;
          return `<span>${reworded(text, index)}</span>`;
        });
      },
    );
    const { remarks } = readPublishedPage(page);
    const told = remarks.flatMap((remark) => (remark.kind === 'missingTable' ? [remark] : []));
    assert.deepEqual(
      told.map(({ table, similar: found }) => [table, found !== undefined]),
      [['requests', true]],
    );
  });
  for (const [what, sheets] of [
    [
      'a sheet without figures',
      sheetsWith(reworded).map((sheet) =>
        sheet.name === '申请'
          ? { ...sheet, cells: sheet.cells.filter(({ value }) => typeof value === 'string') }
          : sheet,
      ),
    ],
    ['a sheet without labels', sheetsWith((_, index) => `我局统计${index}`)],
    ['a hidden sheet', sheetsWith(reworded).map((sheet) => ({ ...sheet, hidden: sheet.name === '申请' }))],
  ] as const)
    it(`is not taken to be ${what}`, () => assert.deepEqual(similar(sheets), [undefined]));
  it('is nothing where the table is there', () => assert.deepEqual(similar(sheetsWith((text) => text)), []));
});
