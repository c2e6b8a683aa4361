import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { straighten } from '../../../src/imports/loose/straighten.js';
import { editions } from '../../../templates/index.js';

const HEADS = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${[['', ...HEADS], ['一、本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '2', '3'], ...rows].map(row).join('')}</table>`;

/** The rows below the first two, as texts by their columns, and what was dropped. */
function straight(...rows: readonly (readonly string[])[]) {
  const [piece] = straighten(readHtml(table(...rows)).pieces, editions);
  assert.ok(piece?.kind === 'table');
  const below = piece.cells.filter((cell) => cell.row > 2);
  return { cells: below.map(({ column, value }) => `${column}:${value}`), dropped: piece.dropped ?? [] };
}

describe('rows of figures', () => {
  it('that are whole are put below the columns of the others', () => {
    const shifted = ['', '四、结转下年度继续办理', '4', '0', '0', '0', '0', '0', '4', ''];
    assert.deepEqual(straight(shifted).cells, [
      '1:四、结转下年度继续办理',
      '2:4',
      '3:0',
      '4:0',
      '5:0',
      '6:0',
      '7:0',
      '8:4',
    ]);
  });
  it('with blanks are so where the last is as far behind the label as there are columns, and their sum', () => {
    const [label, ...cells] = ['四、结转下年度继续办理', '4', '', '1', '', '', '', '5'];
    for (const before of [[''], ['三、本年度办理结果', '']])
      assert.deepEqual(
        straight([...before, label, ...cells]).cells.filter((cell) => /:\d$/.test(cell)),
        [...['2:4', '4:1', '8:5']],
      );
  });
  it('are not moved over a text that is no figure, as an OCR reads one', () => {
    for (const cells of [
      ['四、结转下年度继续办理', 'l', '0', '0', '0', '0', '0', '0', '7'],
      ['四、结转下年度继续办理', '0（件）', '0', '0', '0', '0', '0', '4', '9'],
      ['四、结转下年度继续办理', '\u200b', '4', '0', '0', '0', '0', '0', '4'],
    ]) {
      const { cells: left } = straight(cells);
      const figures = left.filter((cell) => /:\d$/.test(cell));
      const own = cells.map((cell, at) => `${at + 1}:${cell}`).filter((cell) => /:\d$/.test(cell));
      assert.ok(figures.length === 0 || figures.join() === own.join(), figures.join());
    }
  });
  it('of a strip with blanks stay where they are, though as many as those of a row of the table above', () => {
    const results = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
    const wide = ['（七）总计', ...'1000001'.split(''), ...'       '];
    const blocks = ['行政复议', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', ...'    '];
    for (const figures of ['.7.3a.......9..', '7..3a..9..21..1', '.7.3a..9..21..1']) {
      const strip = [...figures].map((figure) => (figure === '.' ? '' : figure === 'a' ? '10' : figure));
      const { cells } = straight(wide, blocks, [...results, ...results, ...results], strip);
      const own = strip.flatMap((figure, at) => (figure === '' ? [] : [`${at + 1}:${figure}`]));
      assert.deepEqual(cells.slice(-own.length), own);
    }
  });
  for (const above of [
    ['行政许可', '公众号', '总计', '其他'],
    ['自然人', '微博', '总计', '公众号', '其他'],
  ])
    it(`draw the heads of their own table over them, not those of another above: ${above.join(' ')}`, () => {
      const rows = [
        above,
        ['', '', '', ...HEADS],
        ['5.属于三类内部事务信息', ...'1000001'.split('')],
        ['6.属于四类过程性信息', ...'0100001'.split('')],
      ];
      const [piece] = straighten(readHtml(`<table>${rows.map(row).join('')}</table>`).pieces, editions);
      assert.ok(piece?.kind === 'table');
      const heads = piece.cells.filter((cell) => cell.row === 2).map(({ column }) => column);
      assert.deepEqual(heads, [2, 3, 4, 5, 6, 7, 8]);
      const others = piece.cells.filter((cell) => cell.row === 1).map(({ value }) => value);
      assert.deepEqual(others, above);
    });
  it('with blanks stay where they are', () => {
    const { cells, dropped } = straight(['四、结转下年度继续办理', '4', '', '', '', '', '', '4']);
    assert.deepEqual([cells, dropped], [['1:四、结转下年度继续办理', '2:4', '8:4'], []]);
  });
  for (const [what, cells] of [
    ['a lost cell', ['四、结转下年度继续办理', '4', '0', '0', '0', '0', '4']],
    ['a cell too many before blanks', ['', '四、结转下年度继续办理', '4', '', '', '', '', '4']],
    ['a cell too many and another total', ['', '四、结转下年度继续办理', '4', '', '', '', '', '', '5']],
    [
      'the figures of two rows',
      ['四、结转下年度继续办理', ...'4000004'.split(''), '（七）总计', ...'4000004'.split('')],
    ],
  ] as const)
    it(`with ${what} are dropped and told`, () => {
      const { cells: left, dropped } = straight(cells);
      assert.ok(left.every((cell) => !/:\d$/.test(cell)));
      assert.equal(dropped.length, 1);
      assert.match(dropped[0] ?? '', /结转下年度继续办理 4|总计 4/);
    });
});
