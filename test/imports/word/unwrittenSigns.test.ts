import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, paragraph, run } from './docxByHand.js';

const mark = (type: string, inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const field = (instruction: string, form = '') =>
  `${mark('begin', form)}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('end')}`;
const held = (inner: string) => `<w:ffData>${inner}</w:ffData>`;
const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

function pageOf(body: string, styles?: string) {
  const page = readWord(openWord(docxByHand(body, styles === undefined ? {} : { styles })));
  return {
    ...page,
    texts: page.pieces.map((piece) => (piece.kind === 'line' ? piece.text : piece.cells[0]?.value)),
  };
}

/** What a sentence says, and what a cell with the same in it says. */
function read(inner: string, styles?: string): readonly (string | undefined)[] {
  const table = `<w:tbl><w:tr><w:tc><w:p>${inner}</w:p></w:tc><w:tc>${paragraph('甲')}</w:tc></w:tr></w:tbl>`;
  return pageOf(`<w:p>${run('共')}${inner}${run('件。')}</w:p>${table}`, styles).texts;
}

describe('what a document of Word shows without writing it as text', () => {
  it('is read where a field says by its instruction what is seen', () => {
    assert.deepEqual(read(field(' eq \\o\\ac(○,3) ')), ['共③件。', '③']);
    assert.deepEqual(read(field(' EQ \\* jc2 \\o\\ad(\\s\\up 9(shí),十) ')), ['共十件。', '十']);
    assert.deepEqual(read(field(' SYMBOL 9313 \\u ')), ['共②件。', '②']);
    assert.deepEqual(read(field(' SYMBOL 50 \\f "Symbol" \\s 12 ')), ['共2件。', '2']);
    assert.deepEqual(read(field(' SYMBOL 131 \\f Wingdings ')), ['共③件。', '③']);
    assert.deepEqual(read(field(' SYMBOL 50 ')), ['共〔图〕件。', '〔图〕']);
  });
  it('is told where it is a formula, and makes the figure beside it unreadable', () => {
    assert.deepEqual(read(field(' EQ \\f(1,2) ')), ['共〔图〕件。', '〔图〕']);
    assert.deepEqual(read(`${run('3')}${field(' EQ \\f(1,2) ')}`), ['共3〔图〕件。', '3〔图〕']);
    assert.deepEqual(read(field(' EQ \\o\\ac(□,3) ')), ['共〔图〕件。', '〔图〕']);
  });
  it('is the entry that is chosen in a list of a form, and whether a box is ticked', () => {
    const list = (chosen: string) =>
      held(`<w:ddList>${chosen}<w:listEntry w:val="11"/><w:listEntry w:val="22"/></w:ddList>`);
    assert.deepEqual(read(field(' FORMDROPDOWN ', list(''))), ['共11件。', '11']);
    assert.deepEqual(read(field(' FORMDROPDOWN ', list('<w:result w:val="1"/>'))), ['共22件。', '22']);
    const box = (inner: string) =>
      read(field(' FORMCHECKBOX ', held(`<w:checkBox>${inner}</w:checkBox>`)))[1];
    assert.equal(box('<w:default w:val="1"/>'), '☑');
    assert.equal(box('<w:default w:val="1"/><w:checked w:val="0"/>'), '☐');
  });
  it('is a symbol by its font, or told as a picture', () => {
    assert.deepEqual(read(`${run('1')}${symbol('Symbol', 'F032')}`), ['共12件。', '12']);
    assert.deepEqual(read(symbol('Wingdings', 'F083')), ['共③件。', '③']);
    assert.deepEqual(read(symbol('宋体', '2462')), ['共③件。', '③']);
    assert.deepEqual(read(symbol('Wingdings', 'F0FC')), ['共〔图〕件。', '甲']);
    assert.deepEqual(read(`${run('1')}${symbol('Webdings', 'F0FC')}${run('2')}`)[1], '1〔图〕2');
  });
  it('is told where a picture or an object stands in a sentence, and not where it floats over it', () => {
    const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
    const drawing = (kind: string) => `<w:r><w:drawing><wp:${kind} xmlns:wp="${WP}"/></w:drawing></w:r>`;
    assert.equal(read(drawing('inline'))[0], '共〔图〕件。');
    assert.equal(read(drawing('anchor'))[0], '共件。');
    assert.equal(read('<w:r><w:object><v:shape/></w:object></w:r>')[0], '共〔图〕件。');
    assert.equal(read('<w:r><w:pict><v:shape style="position:absolute"/></w:pict></w:r>')[0], '共件。');
    assert.deepEqual(pageOf(`<w:p>${drawing('inline')}</w:p>${paragraph('甲。')}`).texts, ['甲。']);
  });
});

describe('a place to be filled in in a document of Word', () => {
  const control = (inner: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  it('is told within a sentence: a list without a choice, a field without text, blanks over a line', () => {
    assert.deepEqual(read(control(run('选择一项。'))), ['共〔未填〕件。', '甲']);
    assert.equal(
      read(
        `${mark('begin')}<w:r><w:instrText> FORMTEXT </w:instrText></w:r>${mark('separate')}${run('   ')}${mark('end')}`,
      )[0],
      '共 〔未填〕件。',
    );
    assert.equal(read(run('    ', '<w:u w:val="single"/>'))[0], '共____件。');
  });
  it('is none alone in its paragraph, nor where text stands on the line', () => {
    assert.deepEqual(pageOf(`<w:p>${control(run('选择日期'))}</w:p>${paragraph('甲。')}`).texts, ['甲。']);
    const line = '<w:u w:val="single"/>';
    assert.equal(read(`${run('   ', line)}${run('12', line)}${run('   ', line)}`)[0], '共 12 件。');
    assert.equal(read(run('   ', '<w:u w:val="none"/>'))[0], '共 件。');
  });
});

describe('text of a document of Word that its styles change', () => {
  const style = (look: string, type = 'character', more = '') =>
    `<w:style w:type="${type}" w:styleId="S">${more}<w:rPr>${look}</w:rPr></w:style>`;
  const styled = run('12', '<w:rStyle w:val="S"/>');
  it('is left out and told where it is hidden, and apart where it is struck out or raised', () => {
    const hidden = pageOf(`<w:p>${run('甲')}${styled}</w:p>`, style('<w:vanish/>'));
    assert.deepEqual([hidden.texts, hidden.invisible], [['甲'], ['12']]);
    const struck = pageOf(`<w:p>${run('甲')}${styled}</w:p>`, style('<w:strike/>'));
    assert.deepEqual([struck.texts, struck.struck], [['甲'], ['12']]);
    const raised = pageOf(`<w:p>${run('3')}${styled}</w:p>`, style('<w:vertAlign w:val="superscript"/>'));
    assert.deepEqual(raised.texts, ['3¹²']);
  });
  it('is seen where only a web page hides it, as the numbers of pages in a table of contents', () => {
    const page = pageOf(`<w:p>${run('甲')}${run('12', '<w:webHidden/>')}</w:p>`);
    assert.deepEqual([page.texts, page.invisible], [['甲12'], []]);
  });
  it('is hidden by the style of its paragraph and by one that this is based on, unless it says otherwise', () => {
    const based = `${style('<w:vanish/>', 'paragraph')}<w:style w:type="paragraph" w:styleId="T"><w:basedOn w:val="S"/></w:style>`;
    const of = (look: string) => paragraph('甲', look, '<w:pStyle w:val="T"/>') + paragraph('乙');
    assert.deepEqual(pageOf(of(''), based).texts, ['乙']);
    assert.deepEqual(pageOf(of('<w:vanish w:val="0"/>'), based).texts, ['甲', '乙']);
  });
  it('is seen on what marks it', () =>
    assert.deepEqual(read(run('12', '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>')), [
      '共12件。',
      '12',
    ]));
});

describe('a paragraph of a document of Word', () => {
  const ending = (mark: string, text: string) =>
    `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${run(text)}</w:p>`;
  it('goes on with the next one where its mark is deleted or hidden', () => {
    for (const deleted of ['<w:del w:id="1"/>', '<w:vanish/>', '<w:specVanish/>'])
      assert.deepEqual(pageOf(ending(deleted, '新收1') + paragraph('2件。')).texts, ['新收12件。'], deleted);
    assert.deepEqual(pageOf(ending('<w:ins w:id="1"/>', '新收1件。') + paragraph('2件。')).texts, [
      '新收1件。',
      '2件。',
    ]);
  });
  it('is not broken by a box that hangs on it', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    assert.deepEqual(read(`${run('1')}${box}${run('2')}`), ['框', '共12件。', '框\n12']);
  });
  it('has the first form of several that says anything', () => {
    const forms = (...texts: readonly string[]) =>
      `<w:r><mc:AlternateContent>${texts.join('')}</mc:AlternateContent></w:r>`;
    const choice = (inner: string) => `<mc:Choice Requires="a">${inner}</mc:Choice>`;
    const fallback = '<mc:Fallback><w:t>12</w:t></mc:Fallback>';
    assert.equal(read(forms(choice('<a:x xmlns:a="urn:a"/>'), fallback))[0], '共12件。');
    assert.equal(read(forms(choice('<w:t>1</w:t>'), choice('<w:t>2</w:t>'), fallback))[0], '共1件。');
    assert.equal(read(forms(choice('<w:drawing/>'), fallback))[0], '共件。');
  });
});

describe('what stands beside the text of a document of Word', () => {
  const notes = (element: string, ...texts: readonly string[]) =>
    `<w:${element} w:type="separator"><w:p/></w:${element}>${texts.map((text) => `<w:${element}>${paragraph(text)}</w:${element}>`).join('')}`;
  const beside = (parts: object, body = paragraph('甲。')) =>
    readWord(openWord(docxByHand(body, parts))).beside;
  it('is told: notes, comments, other files that it takes in', () => {
    assert.deepEqual(beside({ footnotes: notes('footnote', '其中3件为上年结转。') }), [
      '脚注：其中3件为上年结转。',
    ]);
    assert.deepEqual(beside({ endnotes: notes('endnote', '甲', '乙') }), ['尾注：甲', '尾注：乙']);
    assert.deepEqual(beside({ comments: notes('comment', '请核实') }), ['批注：请核实']);
    assert.deepEqual(beside({}, '<w:altChunk/><w:subDoc/>'), ['嵌入的文件：2 个']);
  });
  it('is told where something drawn floats over a cell with a figure', () => {
    const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
    const anchored = (kind: string) => `<w:r><w:drawing><wp:${kind} xmlns:wp="${WP}"/></w:drawing></w:r>`;
    const shape = (name: string) =>
      `<w:r><w:pict><v:${name} style="position:absolute;margin-left:0"/></w:pict></w:r>`;
    const inCells = (...texts: readonly string[]) =>
      beside(
        {},
        `<w:tbl><w:tr>${texts.map((text) => `<w:tc><w:p>${text}</w:p></w:tc>`).join('')}</w:tr></w:tbl>`,
      );
    const told = ['浮在数字上的图片或图形：1 格'];
    for (const drawn of [anchored('anchor'), shape('line'), shape('shape'), shape('rect')]) {
      assert.deepEqual(inCells(run('3456') + drawn, run('甲')), told, drawn);
      assert.deepEqual(inCells(drawn + run('12件'), run('甲')), told, drawn);
      assert.equal(inCells(run('行政许可') + drawn, run('12')), undefined, drawn);
      assert.equal(inCells(drawn, run('12')), undefined, drawn);
      assert.equal(beside({}, `<w:p>${run('3456')}${drawn}</w:p>`), undefined, drawn);
    }
    assert.equal(inCells(run('3456') + anchored('inline'), run('甲')), undefined);
    assert.deepEqual(inCells(run('1') + shape('line'), run('2') + shape('line')), [
      '浮在数字上的图片或图形：2 格',
    ]);
  });
  it('is told where a box without text floats over a cell with a figure, and not where it has some', () => {
    const box = (text: string, of = 'drawing') =>
      `<w:r><w:${of}><w:txbxContent><w:p>${text}</w:p></w:txbxContent></w:${of}></w:r>`;
    const inCell = (drawn: string) =>
      beside({}, `<w:tbl><w:tr><w:tc><w:p>${drawn}${run('3456')}</w:p></w:tc></w:tr></w:tbl>`);
    assert.deepEqual(inCell(box('')), ['浮在数字上的图片或图形：1 格']);
    assert.deepEqual(inCell(box(run(' '))), ['浮在数字上的图片或图形：1 格']);
    assert.equal(inCell(box(run('甲'))), undefined);
    assert.equal(inCell(box('', 'object')), undefined);
    assert.equal(beside({}, `<w:p>${box('')}${run('3456')}</w:p>`), undefined);
  });
  it('is nothing where there is none, or only what parts notes from the page', () => {
    assert.equal(beside({}), undefined);
    assert.equal(beside({ footnotes: notes('footnote') }), undefined);
  });
});
