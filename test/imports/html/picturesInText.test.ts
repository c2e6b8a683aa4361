import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';

const read = (html: string) =>
  readHtml(`<html><body>${html}</body></html>`).pieces.map((piece) =>
    piece.kind === 'line' ? piece.text : piece.cells[0]?.value,
  );
const cell = (inner: string) => read(`<table><tr><td>${inner}</td><td>甲</td></tr></table>`)[0];
const sentence = (inner: string) => read(`<p>新收申请${inner}件，均已答复。</p>`)[0];

describe('a picture or a formula in a sentence of a page', () => {
  it('is told in its place', () => {
    for (const inner of ['<img src="12.png">', '<math><mn>12</mn></math>', '<svg><text>12</text></svg>'])
      assert.equal(sentence(inner), '新收申请〔图〕件，均已答复。', inner);
    assert.equal(sentence('1<img><img>2'), '新收申请1〔图〕2件，均已答复。');
    assert.deepEqual(read('<p>电话：<img>，邮编：<img>。</p><p><img>件，均已答复。</p>'), [
      '电话：〔图〕，邮编：〔图〕。',
      '〔图〕件，均已答复。',
    ]);
  });
  it('says nothing before or behind the sentence, alone, or among words that are none', () => {
    assert.deepEqual(read('<p><img>新收3件。<img></p><p><img></p>'), ['新收3件。']);
    assert.deepEqual(read('<p>打印<img>关闭<img></p><p>分享到：<img><img></p>'), ['打印关闭', '分享到：']);
    assert.equal(sentence('<img style="display:none">'), '新收申请件，均已答复。');
    assert.equal(sentence('<math style="display:none"><mn>12</mn></math>'), '新收申请件，均已答复。');
  });
  it('is not told of a formula that only those hear who do not see the page', () => {
    const drawn = '<span aria-hidden="true">12</span>';
    for (const name of ['katex-mathml', 'MJX_Assistive_MathML'])
      assert.equal(
        sentence(`<span class="${name}"><math><mn>12</mn></math></span>${drawn}`),
        '新收申请12件，均已答复。',
      );
  });
  it('may be a button, a bar or a field, as what is typed in a field may be a search', () => {
    for (const inner of [
      '<input value="12">',
      '<select><option>11</option><option selected>12</option></select>',
      '<button>12</button>',
      '<progress value="12" max="20">12</progress>',
    ])
      assert.equal(sentence(inner), '新收申请〔图〕件，均已答复。', inner);
    for (const inner of [
      '<input value="">',
      '<input type="hidden" value="12">',
      '<input type="button" value="12">',
    ])
      assert.equal(sentence(inner), '新收申请件，均已答复。', inner);
    assert.deepEqual(read('<p>站内搜索 <input value="公开"> <button>搜索</button></p>'), ['站内搜索']);
    assert.equal(cell('<input value="12">'), '12');
    assert.equal(cell('<button>12</button>'), '〔图〕');
    assert.equal(cell('12<button>查看</button>'), '12');
  });
  it('makes the figure of its cell unreadable', () => {
    assert.equal(cell('<math><mn>12</mn></math>'), '〔图〕');
    assert.equal(cell('1<math><mn>2</mn></math>'), '1〔图〕');
    assert.equal(cell('1<svg><path/></svg>2'), '1〔图〕2');
    assert.equal(cell('12<svg><title>下载</title></svg>'), '12');
  });
});

describe('blanks over a line in a text of a page', () => {
  it('are a place to be filled in', () => {
    assert.equal(sentence('<u>&nbsp;&nbsp;&nbsp;</u>'), '新收申请____件，均已答复。');
    assert.equal(
      sentence('<span style="text-decoration: underline">　　</span>'),
      '新收申请____件，均已答复。',
    );
  });
  it('are none where text stands on the line, or where they only part two words', () => {
    assert.equal(sentence('<u>&nbsp;&nbsp;</u><u>12</u><u>&nbsp;&nbsp;</u>'), '新收申请 12 件，均已答复。');
    assert.equal(sentence('<u>&nbsp; 12 &nbsp;</u>'), '新收申请 12 件，均已答复。');
    assert.equal(sentence('<u> </u>'), '新收申请 件，均已答复。');
    assert.equal(sentence('<u>&nbsp;</u>'), '新收申请 件，均已答复。');
  });
});

describe('a box around the heading of a chapter', () => {
  it('is no table', () => {
    assert.deepEqual(
      read('<table border="1"><tr><td>五、存在的主要问题及改进情况</td></tr></table><p>甲。</p>'),
      ['五、存在的主要问题及改进情况', '甲。'],
    );
    const { pieces } = readHtml(
      '<table><tr><td>五、问题</td><td>改进</td></tr></table><table><tr><td>5</td></tr></table>',
    );
    assert.deepEqual(
      pieces.map(({ kind }) => kind),
      ['table', 'table'],
    );
  });
});
