import assert from 'node:assert/strict';
import type { FixedPage, FixedRule, FixedText } from '../../../src/core/read/opened/fixedPage.js';
import { readPdf } from '../../../src/imports/pdf/readPdf.js';

/** A row of a table on a page: the label of its group where one begins, its own label, a figure. */
type Row = readonly [group: string | undefined, label: string, figure: string];

const EDGES = [50, 100, 200, 250] as const;
const [TOP, HEIGHT] = [100, 20];

/** A page with a table of three columns; a group reaches down to where the next begins. */
function pageOf(rows: readonly Row[]): FixedPage {
  const lines = rows.map((_, at) => TOP + at * HEIGHT);
  const bottom = TOP + rows.length * HEIGHT;
  const level = (top: number, left: number): FixedRule => ({ left, right: EDGES[3], top, bottom: top });
  const across = lines.map((top, at) => level(top, rows[at]![0] === undefined ? EDGES[1] : EDGES[0]));
  const upright = EDGES.map((left): FixedRule => ({ left, right: left, top: TOP, bottom }));
  const texts = rows.flatMap((row, at) =>
    row.flatMap((text, column): FixedText[] => {
      const left = EDGES[column]! + 5;
      const y = lines[at]! + HEIGHT / 2;
      return text === undefined || text === '' ? [] : [{ text, left, right: left + 20, y, size: 10 }];
    }),
  );
  return { height: 800, texts, rules: [...across, level(bottom, EDGES[0]), ...upright] };
}

/** A page whose margins move what is on it so far to the right, in points. */
function moved({ height, texts, rules }: FixedPage, by: number): FixedPage {
  const move = <Placed extends FixedText | FixedRule>(each: Placed): Placed => ({
    ...each,
    left: each.left + by,
    right: each.right + by,
  });
  return { height, texts: texts.map(move), rules: rules.map(move) };
}

/** The labels of groups that a table over two pages has; the second page is moved by its margins. */
function groupsOf(first: readonly Row[], second: readonly Row[], by = 0): readonly string[] {
  const { pieces } = readPdf([pageOf(first), moved(pageOf(second), by)]);
  return pieces.flatMap((piece) =>
    piece.kind === 'table'
      ? piece.cells.filter(({ column }) => column === 1).map(({ value }) => value.replace('\n', ''))
      : [],
  );
}

describe('the label of merged cells that the end of a page of a PDF parts', () => {
  const head: Row = ['项目', '内容', '总计'];
  const first: readonly Row[] = [
    head,
    ['（四）无法提供', '1.本机关不掌握', '3'],
    ['（五）不予', '1.信访', '2'],
  ];
  const rest: readonly Row[] = [
    ['处理', '2.重复申请', '7'],
    [undefined, '3.公开出版物', '6'],
    ['（六）其他处理', '1.逾期', '5'],
  ];
  it('is one where the next page goes on at once', () =>
    assert.deepEqual(groupsOf(first, rest), ['项目', '（四）无法提供', '（五）不予处理', '（六）其他处理']));
  it('is one where the margins of both sides of a sheet change places, and two tables beyond them', () => {
    for (const by of [-40, -7, 5, 25])
      assert.deepEqual(groupsOf(first, rest, by), groupsOf(first, rest), String(by));
    assert.ok(groupsOf(first, rest, 90).includes('（五）不予'));
  });
  it('is one where the next page repeats the heads of the table', () =>
    assert.deepEqual(groupsOf(first, [head, ...rest]), [
      '项目',
      '（四）无法提供',
      '（五）不予处理',
      '项目',
      '（六）其他处理',
    ]));
  it('is one where the heads take two rows', () => {
    const heads: readonly Row[] = [
      ['项目', '申请人', '合计'],
      [undefined, '自然人', '总计'],
    ];
    const rows = groupsOf([...heads, ...first.slice(1)], [...heads, ...rest]);
    assert.ok(rows.includes('（五）不予处理'), rows.join());
  });
  it('stays two labels where the next page begins with a numbered one', () =>
    assert.deepEqual(groupsOf(first, [head, ['（六）其他', '1.逾期', '5'], [undefined, '2.缴费', '5']]), [
      '项目',
      '（四）无法提供',
      '（五）不予',
      '项目',
      '（六）其他',
    ]));
});
