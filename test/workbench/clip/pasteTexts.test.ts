import assert from 'node:assert/strict';
import { pdfText } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { pasteInBlank } from './pasteInBlank.js';

const received = '一、本年新收政府信息公开申请数量';
const carriedIn = '二、上年结转政府信息公开申请数量';
const partial = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
const first = '表三!D5=1 表三!E5=2 表三!F5=3 表三!G5=4 表三!H5=5 表三!I5=6';
const second = '表三!D6=7 表三!E6=0 表三!F6=0 表三!G6=0 表三!H6=0 表三!I6=0';
const cover = ['封面', 3, 2] as const;

describe('a few pasted rows of a table whose figures spaces part', () => {
  const rows = `${received} 1 2 3 4 5 6 21\n${carriedIn} 7 0 0 0 0 0 7`;
  for (const [what, text] of [
    ['as they stand', rows],
    ['with a label broken over lines', rows.replaceAll('数量', '数\n量')],
    ['with figures between the lines of a label', rows.replaceAll(/请数量 (.*)/g, '\n$1\n请数量')],
    ['with a label and figures a line each', rows.replaceAll('政府', '政府\n').replaceAll(' ', '\n')],
    ['with a page number between', rows.replace('\n', '\n- 3 -\n')],
    ['with figures run up to the label', rows.replaceAll('量 ', '量')],
    ['with the head of a page between', rows.replace('\n', '\n第 3 页 共 8 页\n')],
  ] as const)
    it(`go to their rows: ${what}`, async () => {
      for (const at of [cover, ['表三', 9, 5] as const])
        assert.equal((await pasteInBlank({ text, at })).cells, `${first} ${second}`);
    });
  it('go to their rows without the sums too', async () => {
    const text = `${received} 1 2 3 4 5 6\n${carriedIn} 7 0 0 0 0 0`;
    assert.equal((await pasteInBlank({ text })).cells, `${first} ${second}`);
  });
  for (const [what, text, cells, unknown] of [
    ['lost its blanks', `${received} 5 5`, '', [`${received} 5 5`]],
    ['and another lost their blanks', `${received} 5 5\n${carriedIn} 1 1`, '', undefined],
    [
      'ran two figures together',
      `${received} 1 23 4 5 6 21\n${carriedIn} 7 0 0 0 0 0 7`,
      second,
      [`${received} 1 23 4 5 6 21`],
    ],
    [
      'below lost one',
      `${received} 1 2 3 4 5 6 21\n${carriedIn} 7 0 0 0 0 7`,
      first,
      [`${carriedIn} 7 0 0 0 0 7`],
    ],
    ['has one figure for three places', '规章 3', '', ['规章 3']],
  ] as const)
    it(`are told where one ${what}`, async () => {
      const pasted = await pasteInBlank({ text });
      assert.equal(pasted.cells, cells);
      assert.deepEqual(pasted.unknown, unknown ?? text.split('\n'));
    });
});

describe('pasted rows with blank cells where groups stand', () => {
  for (const [what, rows] of [
    ['before the label', [`\t\t${received}`, `\t\t${carriedIn}`]],
    ['around it', [`\t${received}\t`, `\t${carriedIn}\t`]],
  ] as const)
    it(`go by their labels: ${what}`, async () => {
      const text = `${rows[0]}\t1\t2\t3\t4\t5\t6\t21\n${rows[1]}\t7\t0\t0\t0\t0\t0\t7`;
      assert.equal((await pasteInBlank({ text })).cells, `${first} ${second}`);
    });
});

describe('pasted rows that commas and the like part', () => {
  for (const separator of [',', '，', ';', '；', '、']) {
    it(`go by their labels: ${separator}`, async () => {
      const text = [received, 1, 2, 3, 4, 5, 6, 21].join(separator);
      const below = [carriedIn, 7, 0, 0, 0, 0, 0, 7].join(separator);
      assert.equal(
        (await pasteInBlank({ text: `${text}\n${below}`, at: cover })).cells,
        `${first} ${second}`,
      );
      const inLabel = await pasteInBlank({ text: [partial, 1, 2, 3, 4, 5, 6, 21].join(separator) });
      assert.equal(inLabel.cells, first.replaceAll(/(?<=[D-I])5/g, '8'));
    });
    it(`go to cells of their own without labels: ${separator}`, async () => {
      const text = [1, 2, 3, 4, 5, 6].join(separator);
      assert.equal((await pasteInBlank({ text })).cells, first);
      const below = [7, 0, 0, 0, 0, 0].join(separator);
      assert.equal((await pasteInBlank({ text: `${text}\n${below}` })).cells, `${first} ${second}`);
    });
  }
  it('keep the places of blanks, quotes aside', async () => {
    const text = `"${received}","5","","","","","","5"`;
    assert.equal((await pasteInBlank({ text })).cells, '表三!D5=5 表三!J5=5');
  });
  it('go by labels of columns', async () => {
    const text = `,自然人,商业企业\n${received},1,2\n${carriedIn},3,4`;
    const { cells } = await pasteInBlank({ text, at: cover });
    assert.equal(cells, '表三!D5=1 表三!E5=2 表三!D6=3 表三!E6=4');
  });
  it('are told where they have not a cell for each place', async () => {
    for (const text of [`${received},1,234,5`, `${received},5`]) {
      const pasted = await pasteInBlank({ text });
      assert.deepEqual([pasted.cells, pasted.unknown], ['', [text.replaceAll(',', ' ')]]);
    }
  });
  it('are asked about where they go to one cell as they stand', async () => {
    for (const text of ['1,234,5,6', '1;2;3', '1、2、3', '1,234,2,3,4\n5,6,7,8,9']) {
      const { isAsked, remarks } = await pasteInBlank({ text });
      assert.deepEqual([isAsked, remarks.length], [true, 1]);
      assert.match(remarks.join(), /不是一个数，会照原样写进一格/);
    }
    assert.equal((await pasteInBlank({ text: '1,234,567' })).isAsked, false);
  });
  it('are not said to be two where they were taken as one', async () => {
    for (const text of ['1,234 5 6 7 8 9', `${received} 1,234 5 6 7 8 9`]) {
      const { cells, remarks } = await pasteInBlank({ text });
      assert.match(cells, /^表三!D5=1234 表三!E5=5/);
      assert.deepEqual(remarks, []);
    }
  });
  it('are one number where they read as one, and asked about where two could be one', async () => {
    assert.equal((await pasteInBlank({ text: '1,234' })).cells, '表三!D5=1234');
    assert.equal((await pasteInBlank({ text: '12,5' })).cells, '表三!D5=12,5');
    assert.match((await pasteInBlank({ text: '1,234,5,6,7,8' })).remarks.join(), /“1,234”当作两个数/);
    assert.match((await pasteInBlank({ text: '1,234,2,3,4\n5,6,7,8,9' })).cells, /^表三!D5=1,234,2,3,4/);
  });
});

describe('a piece of a label, or a label behind figures, in a pasted text', () => {
  for (const text of [
    `1 2 3 4 5 6 21 ${received}`,
    `5 ${received}`,
    '5 行政许可\n6 行政处罚',
    '请数量',
    '一、本年新收政府信息公开申\n1 2 3 4 5 6\n请数量',
    '一、本年新收政府信息公开申\n1 2 3 4 5 6 21\n请数量\n1 2 3 4 5 6 21',
  ])
    it(`never lands among figures, and is told: ${text.slice(0, 20)}`, async () => {
      const { cells, unknown } = await pasteInBlank({ text });
      assert.equal(cells, '');
      assert.deepEqual(new Set(unknown), new Set(text.split('\n')));
    });
  for (const [what, text] of [
    ['tabs', '本年新收\t1\t2\t3\t4\t5\t6\n上年结转\t7\t0\t0\t0\t0\t0'],
    ['one row', '收政府信息公开\t1\t2\t3'],
  ] as const)
    it(`takes its figures along, which are not those of the next cells: ${what}`, async () => {
      const { cells, unknown } = await pasteInBlank({ text });
      assert.deepEqual([cells, unknown], ['', text.replaceAll('\t', ' ').split('\n')]);
    });
  it('is text like any other on the cover, and other words stay as they are', async () => {
    const at = ['封面', 8, 2] as const;
    assert.equal((await pasteInBlank({ text: '行政许可大厅一楼', at })).cells, '封面!B8=行政许可大厅一楼');
    assert.equal((await pasteInBlank({ text: '未统计' })).cells, '表三!D5=未统计');
  });
});

describe('a report, a table or a sentence on one line', () => {
  const table = `行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 ${'3 0 0 1 4 '.repeat(3)}如上`;
  const report = `青山县民政局2024年政府信息公开工作年度报告 ${'政府信息公开工作有序开展。'.repeat(20)}`;
  const sentence = '2024年，本机关共收到政府信息公开申请12件，上年结转2件，办结13件。';
  for (const [text, at] of [
    [table, cover],
    [table, ['表三', 5, 4]],
    [report, cover],
    [report, ['表四', 5, 1]],
    [sentence, ['表二', 8, 2]],
  ] as const)
    for (const clip of [{ text }, { html: `<p>${text}</p>`, text }])
      it(`goes to no cell at once, and is told: ${text.slice(0, 12)} (${at[0]})`, async () => {
        const pasted = await pasteInBlank({ ...clip, at });
        assert.deepEqual([pasted.cells, pasted.isAsked, pasted.unknown], ['', true, [text]]);
      });
});

describe('a pasted row of 表四 without its totals', () => {
  const at = ['表四', 5, 1] as const;
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const columns = (count: number) => [...'ABCDFGHIKLMN'].slice(0, count);
  const cells = columns(12)
    .map((column, index) => `表四!${column}5=${others[index]}`)
    .join(' ');
  for (const [what, clip] of [
    ['spaces', { text: others.join(' ') }],
    ['tabs', { text: others.join('\t') }],
    ['commas', { text: others.join('，') }],
    ['a page', { html: `<table><tr><td>${others.join('<td>')}</table>` }],
  ] as const)
    it(`passes over the cells of totals, once that is confirmed: ${what}`, async () => {
      const pasted = await pasteInBlank({ ...clip, at });
      assert.equal(pasted.cells, cells);
      assert.match(pasted.remarks.join(), /有 12 个数，.*跳过总计格写入/);
    });
  it('does so from a later cell on, and with zeros alone', async () => {
    const later = await pasteInBlank({ text: '1\t2\t3\t4\t5\t6\t7\t8', at: ['表四', 5, 6] });
    assert.match(later.cells, /表四!I5=4 表四!K5=5 .*表四!N5=8$/);
    assert.match((await pasteInBlank({ text: '0 '.repeat(12), at })).cells, /表四!N5=0$/);
  });
  it('goes in order where the texts come to the totals, and where there are fewer or all', async () => {
    const part = await pasteInBlank({ text: '1\t0\t0\t2\t3\t1\t1\t1\t1\t4\t0\t0', at });
    assert.deepEqual([part.isAsked, part.cells.split(' ').at(-1)], [false, '表四!L5=0']);
    assert.match((await pasteInBlank({ text: '1\t2\t3\t4\t9\t6', at })).cells, /表四!E5=9 表四!F5=6$/);
    const whole = await pasteInBlank({ text: [1, 0, 0, 0, 1, ...'0000000000'].join('\t'), at });
    assert.match(whole.cells, /^表四!A5=1 .*表四!N5=0$/);
  });
});

describe("the numbers of pages in a pasted PDF's text", () => {
  const text = pdfText(sample('suqian-2023'));
  for (const number of ['- 3 -', '－ ３ －', '3 / 20', '— 3/20 —', '共 20 页 第 3 页', 'Page 3 of 20'])
    it(`are no text of its chapters, and told: ${number}`, async () => {
      const { cells, remarks } = await pasteInBlank({ text: text.replaceAll('- 3 -', number) });
      const expected = await pasteInBlank({ text });
      assert.equal(cells, expected.cells);
      assert.match(remarks.join(), /去掉了 \d+ 行页码/);
    });
  it('are neither a part of more than the whole, nor a date', async () => {
    for (const line of ['21/20', '2024/1/20']) {
      const { cells } = await pasteInBlank({ text: text.replace('（二）依申请公开', line) });
      assert.ok(cells.includes(`总体情况!A4=${line}`));
    }
  });
});

describe('a pasted column with blank cells below it', () => {
  for (const [what, clip] of [
    ['of a page', { html: `<table><tr><td>1<tr><td>2${'<tr><td>'.repeat(40)}</table>` }],
    ['of a text', { text: `1\n2${'\n'.repeat(40)}` }],
  ] as const)
    it(`is as long as its figures: ${what}`, async () => {
      assert.equal((await pasteInBlank(clip)).cells, '表三!D5=1 表三!D6=2');
    });
  it('is too long where its last figure is', async () => {
    const html = `<table><tr><td>1${'<tr><td>'.repeat(40)}<tr><td>2</table>`;
    assert.equal((await pasteInBlank({ html })).cells, '');
  });
});

describe('pasted rows of 表二 whose figures spaces part', () => {
  const at = ['表二', 4, 2] as const;
  it('go to their cells, rows of one figure too', async () => {
    const pasted = await pasteInBlank({ text: '2 0 11\n109 489 597\n9\n8\n7\n6.5', at });
    const rows = '表二!B4=2 表二!C4=0 表二!D4=11 表二!B5=109 表二!C5=489 表二!D5=597';
    assert.equal(pasted.cells, `${rows} 表二!B8=9 表二!B11=8 表二!B12=7 表二!B15=6.5`);
    assert.match(pasted.remarks.join(), /“109 489”当作两个数/);
  });
  it('are told where one does not fit', async () => {
    const { cells, unknown } = await pasteInBlank({ text: '2 0 11\n109 489\n9', at });
    assert.deepEqual([cells.includes('109'), unknown.includes('109 489')], [false, true]);
  });
});

describe('what is pasted from a page whose style sheet is too long', () => {
  const rules = Array.from({ length: 60_100 }, (_, at) => `.a${at}{color:red}`).join('');
  const told = ['复制的网页样式表太长，没有判断它隐藏了哪些文字，请对照网页核对写入的内容。'];
  for (const [what, html] of [
    ['a row with its label', `<table><tr><td>${received}<td>1<td>2<td>3<td>4<td>5<td>6<td>21</table>`],
    ['a block of figures', '<table><tr><td>1<td>2<tr><td>3<td>4</table>'],
    ['one figure', '<table><tr><td>1</table>'],
  ] as const)
    it(`is told to be compared: ${what} #slow`, async () => {
      const style = `<style>${rules}</style>`;
      assert.deepEqual((await pasteInBlank({ html })).remarks, []);
      assert.deepEqual((await pasteInBlank({ html: style + html })).remarks, told);
    });
});

describe('one figure that is pasted', () => {
  for (const [what, html] of [
    ['is shown otherwise than it is held', '<td x:num="402.2137">402.21'],
    ['has unseen digits', '<td>12<span style="color:#fff">3</span>'],
    ['has struck-out digits', '<td>12<s>3</s>'],
  ] as const)
    it(`is told before it is written where it ${what}`, async () => {
      const { isAsked, remarks } = await pasteInBlank({ html: `<table><tr>${html}</table>` });
      assert.deepEqual([isAsked, remarks.length], [true, 1]);
    });
});

describe('a pasted line with two rows of figures', () => {
  const [received, carriedIn] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
  it('fills both rows', async () => {
    const { cells } = await pasteInBlank({
      text: `${received} 1 2 3 4 5 6 21 ${carriedIn} 7 0 0 0 0 0 7\n（一）予以公开 1 0 0 0 0 0 1`,
    });
    assert.match(cells, /^表三!D5=1 .*表三!I5=6 表三!D6=7 .*表三!D7=1 /);
  });
  for (const [what, first] of [
    ['lost a figure', '1 2 3 4 5 21'],
    ['has one too many', '1 2 3 4 5 6 21 9'],
    ['has one that cannot be read', '1 2 3 4 5 6x 21'],
  ] as const)
    it(`is told as a whole where the first of them ${what}`, async () => {
      const text = `${received} ${first} ${carriedIn} 7 0 0 0 0 0 7\n（一）予以公开 1 0 0 0 0 0 1`;
      const { cells, unknown } = await pasteInBlank({ text });
      assert.match(cells, /^表三!D7=1 /);
      assert.ok(unknown.join('\n').includes(first), unknown.join('\n'));
    });
});
