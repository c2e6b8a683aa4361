import assert from 'node:assert/strict';
import { ATTACHMENT_LIMITS, filledTable, tidyAttachment } from '../../../src/core/report/attachment.js';

const table = (rows: number, columns: number, text = '文') =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
const tidy = (rows: readonly (readonly string[])[], title = '') =>
  tidyAttachment({ chapter: 'overview', title, rows });

describe('an attachment', () => {
  it('is kept without the rows and columns in which nothing stands, each cell on one line', () =>
    assert.deepEqual(tidy([['', ' '], ['甲', '', '1\n2'], [], ['', '', '乙']], ' 分类\n统计 '), {
      chapter: 'overview',
      title: '分类 统计',
      rows: [
        ['甲', '1 2'],
        ['', '乙'],
      ],
    }));
  it('of nothing is none', () => assert.equal(tidy([['', ' ']]), undefined));
  it('may have so many rows and columns and so long texts, and no more', () => {
    const { rows, columns, cell, title } = ATTACHMENT_LIMITS;
    for (const [given, name] of [
      [table(rows, 2), ''],
      [table(2, columns), ''],
      [[['字'.repeat(cell)]], ''],
      [table(1, 1), '名'.repeat(title)],
    ] as const)
      assert.notEqual(tidy(given, name), undefined);
    for (const [given, name] of [
      [table(rows + 1, 2), ''],
      [table(2, columns + 1), ''],
      [[['字'.repeat(cell + 1)]], ''],
      [table(1, 1), '名'.repeat(title + 1)],
    ] as const)
      assert.equal(tidy(given, name), undefined);
  });
  it('is put together from cells far apart without the room between them', () =>
    assert.deepEqual(
      filledTable([
        { row: 1_048_576, column: 16_384, text: '末' },
        { row: 3, column: 2, text: '首' },
      ]),
      {
        texts: [
          ['首', ''],
          ['', '末'],
        ],
        rows: [3, 1_048_576],
        columns: [2, 16_384],
      },
    ));
});
