import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import { widthOf } from '../../src/core/draw/width.js';
import type { Table } from '../../src/core/form/edition.js';
import { outline } from '../../src/core/form/outline.js';
import { tellTable } from '../../src/core/publish/textTable.js';
import { compose } from '../../src/core/publish/compose.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { editionNamed, formatNamed } from '../../src/index.js';
import { editionWith } from '../core/read/sheetOf.js';

const right = rightReport(editionNamed('2021'));
const made = (id: string, report: Report, wrap?: number) =>
  String(formatNamed(id).render(compose(report, false), wrap));

describe('the lines of the text export', () => {
  it('hold 40 Chinese characters at 80 columns, two of them the indent', () => {
    const longest = (text: string) =>
      Math.max(
        ...made('text', { ...right, chapters: { ...right.chapters, other: [text] } }, 80)
          .split('\n')
          .filter((line) => line.includes('甲'))
          .map(widthOf),
      );
    assert.equal(longest('甲'.repeat(38)), 80);
    assert.equal(longest('甲'.repeat(39)), 80);
    assert.equal(longest('甲'.repeat(37)), 78);
  });
});

describe('a table in text', () => {
  const table: Table = {
    code: 'small',
    name: '小表',
    paper: 'bands',
    bands: [
      {
        title: '第一栏',
        corner: '内容',
        columns: outline`
          one 甲
          two 乙乙乙乙乙`,
        rows: outline`a 子`,
      },
    ],
  };
  const report = rightReport(editionWith(table));
  const lines = (value: number) => tellTable(table, withCells(report, { 'small.a.one': value }), 80);

  it('has 42 columns for labels, and 8 for numbers or what they need', () => {
    assert.deepEqual(
      lines(1).map((line) => line.length),
      ['第一栏'.length, 64, 56, 64, 63, 64],
    );
    assert.equal(lines(12345678)[1]?.length, 64);
    assert.equal(lines(123456789)[1]?.length, 65);
  });
});

describe('a table of the HTML export', () => {
  const sizesOf = (columns: Table['bands'][number]['columns']) => {
    const table: Table = {
      code: 'small',
      name: '小表',
      paper: 'grid',
      bands: [{ corner: '内容', columns, rows: outline`a 子` }],
    };
    const report = rightReport(editionWith(table));
    return [...new Set(made('html', report).match(/font-size:[\d.]+pt(?=;line-height:1\.3)/g))];
  };

  it('takes smaller type for more than eight columns', () => {
    const seven = outline`
      b 一
      c 二
      d 三
      e 四
      f 五
      g 六
      h 七`;
    assert.deepEqual(sizesOf(seven), ['font-size:10.5pt']);
    assert.deepEqual(sizesOf([...seven, ...outline`i 八`]), ['font-size:9pt']);
  });
});
