import assert from 'node:assert/strict';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { pasteInBlank } from './pasteInBlank.js';

/** A table with the decisions on 行政许可 and 行政处罚, the latter 5. */
const table = (permits: string) => `<table><tr><td>行政许可<td>${permits}<tr><td>行政处罚<td>5</table>`;

describe('a pasted table with pictures in its cells', () => {
  for (const [what, cell, text] of [
    ['between digits', '1<img src="2.gif">3', '1〔图〕3'],
    ['two of them between digits', '1<img><img> 3', '1〔图〕3'],
    ['that stands for a digit', '1<img src="a.gif" alt="2">', '1〔图〕'],
    ['that stands for all of them', '<img alt="12">', '〔图〕'],
  ] as const)
    it(`gives no figure for one ${what}`, async () => {
      assert.equal((await pasteInBlank({ html: table(cell) })).cells, `表二!B8=${text} 表二!B11=5`);
    });
  for (const [what, cell] of [
    ['after the figure', '12<img src="up.gif" alt="上升">'],
    ['before it', '<img src="up.gif">12'],
    ['that is hidden within it', '1<img src="a.gif" style="display:none">2'],
    ['on a line of its own', '<p>12</p><p><img src="a.gif"></p>'],
  ] as const)
    it(`gives the figure beside one ${what}`, async () => {
      assert.equal((await pasteInBlank({ html: table(cell) })).cells, '表二!B8=12 表二!B11=5');
    });
  it('is read by a label with one', async () => {
    const html = '<table><tr><td><img src="a.gif">行政<img>许可<td>12</table>';
    assert.equal((await pasteInBlank({ html })).cells, '表二!B8=12');
  });
});

describe('marks beside a figure of a pasted table', () => {
  for (const [what, mark] of [
    [
      'of a comment of Word',
      '<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[甲1]</a></span>',
    ],
    [
      'of a footnote, with the address of its page',
      '<a href="http://www.example.gov.cn/a.html#_ftn1">[1]</a>',
    ],
    ['of a footnote in a saved file', '<a href="file:///C:/年报.htm#_ednref2">[2]</a>'],
  ] as const)
    it(`are left out and told: ${what}`, async () => {
      const { cells, remarks } = await pasteInBlank({ html: table(`18${mark}`) });
      assert.equal(cells, '表二!B8=18 表二!B11=5');
      assert.match(remarks.join(), /去掉了表格里 1 处上标（脚注号）：\[/);
    });
  it('are no links to other pages', async () => {
    const html = table('<a href="http://www.example.gov.cn/_ftn1.html">18</a>');
    assert.equal((await pasteInBlank({ html })).cells, '表二!B8=18 表二!B11=5');
  });
});

describe('a pasted block of which something is hidden', () => {
  for (const [what, html, cells] of [
    [
      'a row',
      '<table><tr><td>1<td>2<tr style="display:none"><td>3<td>4<tr><td>5<td>6</table>',
      '表三!D5=1 表三!E5=2 表三!D6=5 表三!E6=6',
    ],
    [
      'a row by its class',
      '<style>.x{display:none}</style><table><tr class=x><td>3<td>4<tr><td>5<td>6</table>',
      '表三!D5=5 表三!E5=6',
    ],
    [
      'a column',
      '<table><col><col style="display:none"><col><tr><td>1<td>9<td>3</table>',
      '表三!D5=1 表三!F5=3',
    ],
    ['a cell', '<table><tr><td>1<td style="display:none">9<td>3</table>', '表三!D5=1 表三!E5=3'],
  ] as const)
    it(`is asked about before it goes in order: ${what}`, async () => {
      const pasted = await pasteInBlank({ html });
      assert.deepEqual([pasted.cells, pasted.isAsked], [cells, true]);
      assert.match(pasted.remarks.join(), /有 1 处隐藏的行、列或单元格，没有写入；请核对其余各数的位置/);
    });
  it('goes in at once where nothing is in the row, and by its labels without a word', async () => {
    const html = '<table><tr><td>1<td>2<tr style="display:none"><td><td><tr><td>5<td>6</table>';
    assert.equal((await pasteInBlank({ html })).isAsked, false);
    const hidden = table('18<td style="display:none">9');
    assert.deepEqual((await pasteInBlank({ html: hidden })).remarks, []);
  });
  it('tells what nobody sees within a figure', async () => {
    const { cells, remarks } = await pasteInBlank({ html: table('<font color=white>9</font>12') });
    assert.equal(cells, '表二!B8=12 表二!B11=5');
    assert.deepEqual(remarks, ['去掉了表格里 1 处看不见的文字：9。']);
  });
});

describe('a pasted page most of whose rows lost cells', () => {
  const page = publishedPage(sample('suqian-2023'));
  const received = page.indexOf('一、本年新收政府信息');
  for (const [what, lost] of [
    ['those without cases', /<td[^>]*><p><span>0<\/span><\/p><\/td>/g],
    [
      'the last but one of each row',
      /<td[^>]*><p><span>\d+<\/span><\/p><\/td>(?=<td[^>]*><p><span>\d+<\/span><\/p><\/td><\/tr>)/g,
    ],
  ] as const)
    it(`gives no figure of another column, and tells the rows: ${what}`, async () => {
      const html = page.slice(0, received) + page.slice(received).replace(lost, '');
      const right = new Set((await pasteInBlank({ html: page })).cells.split(' '));
      const pasted = await pasteInBlank({ html });
      const figures = pasted.cells.split(' ').filter((cell) => /^表三![D-I]/.test(cell));
      assert.deepEqual(
        figures.filter((cell) => !right.has(cell)),
        [],
      );
      assert.match(pasted.unknown.join('\n'), /2\.其他法律行政法规禁止公开 27 .*分不清各数属于哪一栏/);
    });
});

describe('a few pasted rows of a page, without heads', () => {
  const rowOf = (label: string, figures: string) => `<tr><td>${label}<td>${figures.replaceAll(' ', '<td>')}`;
  const [received, carriedIn] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
  it('go by their labels without the sums', async () => {
    const html = `<table>${rowOf(received, '1 2 3 4 5 6')}${rowOf(carriedIn, '7 0 0 0 0 0')}</table>`;
    const { cells } = await pasteInBlank({ html });
    assert.match(cells, /^表三!D5=1 .*表三!I5=6 表三!D6=7 .*表三!I6=0$/);
  });
  for (const [what, first, second] of [
    ['one lost a cell', '1 23 4 5 6 21', '7 0 0 0 0 0 7'],
    ['one has a cell too many', '9 1 2 3 4 5 6 21', '7 0 0 0 0 0 7'],
    ['the second lost a cell', '7 0 0 0 0 0 7', '1 23 4 5 6 21'],
  ] as const)
    it(`are told with their figures where ${what}`, async () => {
      const html = `<table>${rowOf(received, first)}${rowOf(carriedIn, second)}</table>`;
      const { cells, unknown } = await pasteInBlank({ html });
      assert.equal(cells.split(' ').length, 6);
      const told = first.startsWith('7') ? `${carriedIn} ${second}` : `${received} ${first}`;
      assert.ok(
        unknown.some((text) => text.startsWith(told)),
        unknown.join(),
      );
    });
});

describe('a copied cell that shows another number than it holds', () => {
  const tell = async (cell: string) =>
    (await pasteInBlank({ html: `<table><tr><td>行政事业性收费<td ${cell}</table>` })).remarks;
  for (const [cell, told] of [
    ['x:num="402.2137">402.21', '402.21（实际是 402.2137）'],
    ['sdval="402.2137" sdnum="2052;0;0.00"><font face="宋体">402.21</font>', '402.21（实际是 402.2137）'],
    ['x:num=12345.6 align=right>12,346', '12,346（实际是 12345.6）'],
    ['sdval="0" sdnum="2052;0;#,###">', '空白（实际是 0）'],
  ] as const)
    it(`is told: ${cell}`, async () => {
      const sentence = `复制的表格里有 1 格显示的与格里的数不同，按显示的写入：${told}；请核对。`;
      assert.deepEqual(await tell(cell), [sentence]);
    });
  for (const cell of [
    'x:num="402.21">402.21',
    'x:num>402.21',
    'x:num="1234">1,234',
    'sdval="7">7',
    'x:str>7',
    'x:num="251000">25.1万元',
    'x:num="">5',
  ])
    it(`is no such cell: ${cell}`, async () => assert.deepEqual(await tell(cell), []));
});

describe('a pasted 表四 whose blocks stand below each other', () => {
  const heads = '<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计';
  const block = (name: string, figures: readonly number[]) =>
    `<p>${name}</p><table>${heads}<tr>${figures.map((figure) => `<td>${figure}`).join('')}</table>`;

  it('goes to its cells, and a total that is no sum is kept', async () => {
    const { cells } = await pasteInBlank({
      html:
        block('行政复议', [1, 2, 3, 4, 10]) +
        block('行政诉讼（未经复议直接起诉）', [5, 6, 7, 8, 26]) +
        block('行政诉讼（复议后起诉）', [9, 10, 11, 12, 43]),
    });
    assert.equal(
      cells,
      '表四!A5=1 表四!B5=2 表四!C5=3 表四!D5=4 表四!F5=5 表四!G5=6 表四!H5=7 表四!I5=8 表四!K5=9 表四!L5=10 表四!M5=11 表四!N5=12 表四!O5=43',
    );
  });
});

describe('pasted figures that nobody sees on their page', () => {
  for (const [what, html, cells] of [
    ['white on white', table('<font color=#fff>12</font>'), '表二!B8=12 表二!B11=5'],
    ['in type of no size that is seen', table('<b style="font-size:1px">12</b>'), '表二!B8=12 表二!B11=5'],
    ['alone', '<table><tr><td style="color:white">12</table>', '表三!D5=12'],
    ['in order', '<table><tr><td style="color:white">12<td>3</table>', '表三!D5=12 表三!E5=3'],
  ] as const)
    it(`are written once the user was told: ${what}`, async () => {
      const pasted = await pasteInBlank({ html });
      assert.deepEqual([pasted.cells, pasted.isAsked], [cells, true]);
      assert.deepEqual(pasted.remarks, [
        '复制的表格里有 1 格的数字在原处看不见（如白底白字），会照样写入：12；请核对，不对就取消。',
      ]);
    });
  it('are not told of a label, nor of white figures on a ground of their own', async () => {
    for (const html of [
      '<table><tr><td style="color:white">行政许可<td>12</table>',
      '<table><tr><td>行政许可<td style="color:white;background:#036">12</table>',
    ]) {
      const { cells, remarks } = await pasteInBlank({ html });
      assert.deepEqual([cells, remarks], ['表二!B8=12', []]);
    }
  });
});
