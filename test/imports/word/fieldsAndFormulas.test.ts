import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, run } from './docxByHand.js';

const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string) =>
  `${mark('begin')}${instruction}${mark('separate')}${result}${mark('end')}`;
const formula = (inner: string) => `<m:oMath xmlns:m="${MATH}">${inner}</m:oMath>`;
const figure = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

/** What a paragraph says, and what a cell with the same in it says. */
function read(inner: string): readonly (string | undefined)[] {
  const table = `<w:tbl><w:tr><w:tc><w:p>${inner}</w:p></w:tc><w:tc><w:p>${run('甲')}</w:p></w:tc></w:tr></w:tbl>`;
  const page = readWord(openWord(docxByHand(`<w:p>${run('共')}${inner}${run('件')}</w:p>${table}`)));
  return page.pieces.map((piece) => (piece.kind === 'line' ? piece.text : piece.cells[0]?.value));
}

describe('a figure in a document of Word', () => {
  it('is the result of a field, and not of one in its instruction', () => {
    assert.deepEqual(read(field(code(' =SUM(LEFT) '), run('12'))), ['共12件', '12']);
    const inner = field(code(' PAGE '), run('9'));
    assert.deepEqual(read(field(`${code(' IF ')}${inner}`, run('12'))), ['共12件', '12']);
    assert.deepEqual(read(field(code(' IF '), `${run('1')}${inner}${run('2')}`)), ['共192件', '192']);
  });
  it('is read behind a field that nothing ends', () => {
    const page = readWord(
      openWord(docxByHand(`<w:p>${run('甲')}${mark('begin')}</w:p><w:p>${run('12')}${mark('end')}</w:p>`)),
    );
    assert.deepEqual(
      page.pieces.flatMap((piece) => (piece.kind === 'line' ? piece.text : [])),
      ['甲', '12'],
    );
  });
  it('is read in a formula, whose parts make no figure together', () => {
    assert.deepEqual(read(formula(figure('12'))), ['共12件', '12']);
    assert.deepEqual(read(`${run('1')}${formula(figure('2'))}`), ['共12件', '12']);
    const part = (name: string, text: string) => `<m:${name}>${figure(text)}</m:${name}>`;
    assert.deepEqual(read(formula(`<m:f>${part('num', '1')}${part('den', '2')}</m:f>`)), ['共1/2件', '1/2']);
    assert.deepEqual(read(formula(`<m:sSup>${part('e', '1')}${part('sup', '2')}</m:sSup>`)), [
      '共1^2件',
      '1^2',
    ]);
    assert.deepEqual(read(formula(`<m:rad><m:deg/>${part('e', '9')}</m:rad>`)), ['共√9件', '√9']);
  });
  it('is none with one that is raised off its line, and stays apart from it in a text', () => {
    for (const look of [
      '<w:position w:val="12"/>',
      '<w:position w:val="-8"/>',
      '<w:vertAlign w:val="superscript"/>',
    ])
      assert.deepEqual(read(`${run('34')}${run('1', look)}`), ['共34¹件', '34'], look);
    assert.deepEqual(read(`${run('34')}${run('1', '<w:position w:val="2"/>')}`), ['共341件', '341']);
    assert.deepEqual(read(`${run('34')}${run('12', '<w:vertAlign w:val="superscript"/>')}`)[0], '共34¹²件');
  });
});

describe('text on a page that nobody sees', () => {
  const pageOf = (html: string) => {
    const { pieces, invisible } = readHtml(`<html><body>${html}</body></html>`);
    return [pieces.map((piece) => piece.kind === 'line' && piece.text), invisible];
  };
  it('is left out beside what one sees, and told', () => {
    for (const style of ['color:#fff', 'font-size:1px', 'color:red;background:red'])
      assert.deepEqual(pageOf(`<p>培训3<span style="${style}">7</span>4次。</p><p>乙。</p>`), [
        ['培训34次。', '乙。'],
        ['7'],
      ]);
    assert.deepEqual(
      readWord(
        openWord(docxByHand(`<w:p>${run('3')}${run('7', '<w:color w:val="FFFFFF"/>')}${run('4')}</w:p>`)),
      ).invisible,
      ['7'],
    );
  });
  it('stays where nothing else is in its line, or it has no word', () => {
    assert.deepEqual(pageOf('<p style="color:white">甲<b>乙</b>。</p><p>丙。</p>'), [['甲乙。', '丙。'], []]);
    assert.deepEqual(pageOf('<p>甲<i style="color:white">__</i>乙。</p>'), [['甲__乙。'], []]);
    assert.deepEqual(pageOf('<p>甲<i style="color:white">&nbsp;</i>乙。</p>'), [['甲 乙。'], []]);
    assert.deepEqual(pageOf('<div style="background:#000;color:#fff">甲<b>乙</b></div>'), [['甲乙'], []]);
  });
  it('is parted from the rest line by line', () =>
    assert.deepEqual(pageOf('<pre>甲\n乙<i style="color:#fff">3</i>\n丙</pre>'), [
      ['甲', '乙', '丙'],
      ['3'],
    ]));
});

describe('raised digits in the text of a page', () => {
  const textOf = (html: string) =>
    readHtml(`<html><body>${html}</body></html>`).pieces.map((piece) => piece.kind === 'line' && piece.text);

  it('are no part of the figure before them', () => {
    assert.deepEqual(textOf('<p>培训34<sup>1</sup>次</p>'), ['培训34¹次']);
    assert.deepEqual(textOf('<p>34<sup>[1]</sup>次</p>'), ['34[¹]次']);
  });
  it('are as they are written behind a word and at the beginning of a line', () => {
    assert.deepEqual(textOf('<p>3m<sup>2</sup>，CO<sub>2</sub></p>'), ['3m2，CO2']);
    assert.deepEqual(textOf('<p>共34</p><p><sup>1</sup>注</p>'), ['共34', '1注']);
  });
});
