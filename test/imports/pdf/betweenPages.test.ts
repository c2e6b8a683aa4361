import assert from 'node:assert/strict';
import type { FixedPage, FixedRule, FixedText } from '../../../src/core/read/opened/fixedPage.js';
import { readPdf } from '../../../src/imports/pdf/readPdf.js';

const EDGES = [50, 150, 250] as const;
const [TOP, HEIGHT] = [100, 20];

/** A text at a height; it is 20 points wide. */
const text = (said: string, y: number, left = 55, size = 10): FixedText => ({
  ...{ text: said, left, right: left + 20, y, size },
});

/** A page with a table of two columns, and with other texts. */
function pageOf(rows: readonly (readonly [string, string])[], others: readonly FixedText[] = []): FixedPage {
  const bottom = TOP + rows.length * HEIGHT;
  const across = Array.from({ length: rows.length + 1 }, (_, at): FixedRule => ({
    ...{ left: EDGES[0], right: EDGES[2], top: TOP + at * HEIGHT, bottom: TOP + at * HEIGHT },
  }));
  const upright = EDGES.map((left): FixedRule => ({ left, right: left, top: TOP, bottom }));
  const texts = rows.flatMap((row, at) =>
    row.flatMap((said, column) =>
      said === '' ? [] : [text(said, TOP + (at + 0.5) * HEIGHT, (EDGES[column] ?? 0) + 5)],
    ),
  );
  return { height: 800, texts: [...texts, ...others], rules: [...across, ...upright] };
}

/** The lines, and for each table its texts. */
const read = (...pages: readonly FixedPage[]) =>
  readPdf(pages).pieces.map((piece) =>
    piece.kind === 'line' ? piece.text : piece.cells.map(({ value }) => value.replace('\n', '')).join(' '),
  );

describe('a table over the pages of a PDF', () => {
  const [first, second] = [[['1.甲', '3']], [['2.乙', '4']]] as const;
  it('is one where each page has the same line over or under its text', () => {
    for (const [said, y] of [
      ['某局', 40],
      ['某局2025年度报告', 40],
      ['某局办公室印', 770],
    ] as const)
      assert.deepEqual(
        read(pageOf(first, [text(said, y)]), pageOf(second, [text(said, y)])),
        y < TOP ? [said, '1.甲 3 2.乙 4'] : ['1.甲 3 2.乙 4'],
        said,
      );
  });
  it('is one where the lines of its pages differ in their numbers alone, and tells these', () => {
    const [over, under] = [text('第 2 期', 40), text('第 3 期', 40)];
    const page = readPdf([pageOf(first), pageOf(second, [over]), pageOf([['3.丙', '5']], [under])]);
    assert.deepEqual(
      page.pieces.map(({ kind }) => kind),
      ['table'],
    );
    assert.deepEqual(page.beside, ['页眉页脚：第 2 期', '页眉页脚：第 3 期']);
  });
  it('is two where a line stands on one of the pages alone, or not in the margin', () => {
    assert.equal(read(pageOf(first), pageOf(second, [text('另表', 40)])).length, 3);
    assert.equal(read(pageOf(first), pageOf(second, [text('另表', 90)])).length, 3);
    const both = read(pageOf(first, [text('另表', 90)]), pageOf(second, [text('另表', 90)]));
    assert.equal(both.length, 4);
  });
  it('has the label of a row that a page end parts as one, and no label of a blank row with it', () => {
    for (const [label, rest] of [
      ['1.补正后申请内容仍', '不明确'],
      ['（一）予以', '公开'],
      ['2.申请人逾期未', '缴纳费用'],
    ] as const)
      assert.deepEqual(
        read(
          pageOf([[label, '3']]),
          pageOf([
            [rest, ''],
            ['7.丁', '4'],
          ]),
        ),
        [`${label}${rest} 3 7.丁 4`],
      );
    assert.deepEqual(
      read(
        pageOf([['行政许可', '3']]),
        pageOf([
          ['行政处罚', ''],
          ['丁', '4'],
        ]),
      ),
      ['行政许可 3 行政处罚 丁 4'],
    );
    assert.deepEqual(
      read(
        pageOf([['1.甲', '3']]),
        pageOf([
          ['2.乙', ''],
          ['3.丁', '4'],
        ]),
      ),
      ['1.甲 3 2.乙 3.丁 4'],
    );
  });
});
