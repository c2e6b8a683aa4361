import assert from 'node:assert/strict';
import type { FixedPage, FixedRule, FixedText } from '../../../src/core/read/opened/fixedPage.js';
import { editions } from '../../../templates/index.js';
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

/** A page without a rule across it at a height. */
const open = (page: FixedPage, y: number): FixedPage => ({
  ...page,
  rules: page.rules.filter(({ top, bottom }) => top !== y || bottom !== y),
});

/** The lines, and for each table its texts. */
const read = (...pages: readonly FixedPage[]) =>
  readPdf(pages, editions).pieces.map((piece) =>
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
  it('is one where a browser draws no rule at the end of a page', () => {
    const above = pageOf([...first, ['2.乙', '4']]);
    const below = pageOf([
      ['3.丙', '5'],
      ['4.丁', '6'],
    ]);
    const pieces = [open(above, TOP + 2 * HEIGHT), open(below, TOP)] as const;
    assert.deepEqual(read(...pieces), ['1.甲 3 2.乙 4 3.丙 5 4.丁 6']);
  });
  it('is one row that a page end parts without rules', () => {
    const above = pageOf([
      ['（二）上年', '3'],
      ['（一）予以', ''],
    ]);
    const below = pageOf([
      ['公开', '5'],
      ['（七）总计', '6'],
    ]);
    assert.deepEqual(read(open(above, TOP + 2 * HEIGHT), open(below, TOP)), [
      '（二）上年 3 （一）予以公开 5 （七）总计 6',
    ]);
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
  it('is one over the numbers of its pages with how many there are, which are nothing to tell', () => {
    const pages = [first, second].map((rows, at) => pageOf(rows, [text(`${at + 1}/2`, 770, 280)]));
    const page = readPdf(pages);
    assert.deepEqual([page.pieces.map(({ kind }) => kind), page.beside], [['table'], undefined]);
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

describe('notes at the foot of a page of a PDF', () => {
  const [first, second] = [[['1.甲', '3']], [['2.乙', '4']]] as const;
  const foot = (...said: readonly string[]) => said.map((each, at) => text(each, 600 + 15 * at));
  it('leave a table that goes on over the page one, and stand behind it', () => {
    for (const note of ['1 含上年', '注：含上年', '① 含上年', '[1] 含上年', '*含上年'])
      assert.deepEqual(read(pageOf(first, foot(note)), pageOf(second)), ['1.甲 3 2.乙 4', note], note);
    const [one, other] = [foot('1 含上年', '结转'), foot('2 含上级')];
    assert.deepEqual(read(pageOf(first, one), pageOf(second, other), pageOf([['3.丙', '5']])), [
      '1.甲 3 2.乙 4 3.丙 5',
      '1 含上年',
      '结转',
      '2 含上级',
    ]);
  });
  it('are none where they are a heading, or stand over the next table', () => {
    assert.equal(read(pageOf(first, foot('四、行政复议')), pageOf(second)).length, 3);
    assert.equal(read(pageOf(first, foot('1.含上年')), pageOf(second)).length, 3);
    assert.equal(read(pageOf(first), pageOf(second, [text('1 含上年', 90)])).length, 3);
    assert.equal(read(pageOf(first, foot(...'1 含,a,b,c,d,e,f,g,h'.split(','))), pageOf(second)).length, 11);
  });
});

describe('a row of a table that the end of a page of a PDF parts', () => {
  type Rows = readonly (readonly [string, string])[];
  const parted = (above: Rows, below: Rows) =>
    read(pageOf([['甲', '1'], ...above]), pageOf([...below, ['乙', '2']]));
  it('is one where its label is one of the form', () => {
    for (const [above, below, wanted] of [
      [['3.危及', '395'], ['“三安全一稳定”', ''], '3.危及“三安全一稳定” 395'],
      [['商业企', '科研机'], ['业', '构'], '商业企业 科研机构'],
      [['总', '结果维'], ['计', '持'], '总计 结果维持'],
      [['结果', '3'], ['维持', ''], '结果维持 3'],
    ] as const)
      assert.deepEqual(parted([above], [below]), [`甲 1 ${wanted} 乙 2`]);
  });
  it('has no figure of which digits stand on both pages', () => {
    const figureOf = (above: Rows, below: Rows) => {
      const [table] = readPdf(
        [pageOf([['甲', '1'], ...above]), pageOf([...below, ['乙', '2']])],
        editions,
      ).pieces;
      return table?.kind === 'table'
        ? table.cells.find(({ row, column }) => row === 2 && column === 2)?.value
        : '';
    };
    assert.equal(figureOf([['1.属于国家秘密', '395']], [['', '55']]), '395\n55');
    assert.equal(figureOf([['3.危及', '395']], [['“三安全一稳定”', '55']]), '395\n55');
    assert.equal(figureOf([['1.属于国家秘密', '3,95']], [['', '5']]), '3,95\n5');
  });
  it('is two where both have figures and no label of the form is parted', () => {
    assert.deepEqual(parted([['1.属于国家秘密', '3']], [['2.重复申请', '4']]), [
      '甲 1 1.属于国家秘密 3 2.重复申请 4 乙 2',
    ]);
    assert.deepEqual(parted([['事项', '科室']], [['机构', '办公室']]), ['甲 1 事项 科室 机构 办公室 乙 2']);
    assert.deepEqual(parted([['1.属于国家秘密', '3']], [['无', '4']]), ['甲 1 1.属于国家秘密 3 无 4 乙 2']);
  });
  it('stands below heads that are left out where they are of the form and no other table begins with them', () => {
    const [heads, others] = [
      ['项目', '自然人'],
      ['项目', '件数'],
    ] as const;
    const over = (head: readonly [string, string], again: string) =>
      read(pageOf([head, ['一、甲', '3']]), pageOf([head, [again, '4']]), pageOf([head, ['三、丙', '5']]));
    assert.deepEqual(over(heads, '二、乙'), ['项目 自然人 一、甲 3 二、乙 4 三、丙 5']);
    assert.deepEqual(over(others, '二、乙'), ['项目 件数 一、甲 3 项目 件数 二、乙 4 项目 件数 三、丙 5']);
    assert.deepEqual(over(heads, '一、甲'), ['项目 自然人 一、甲 3 项目 自然人 一、甲 4 三、丙 5']);
  });
});
