import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, paragraph, run } from './docxByHand.js';

/** The look of a text that is seen whatever its styles say. */
const SHOWN = '<w:vanish w:val="0"/><w:strike w:val="0"/><w:color w:val="000000"/>';

/** A table of one row whose second cell has these paragraphs. */
const table = (inner: string, ofRow = '', ofCell = '') =>
  `<w:tbl><w:tr><w:trPr>${ofRow}</w:trPr><w:tc>${paragraph('甲', SHOWN)}</w:tc><w:tc><w:tcPr>${ofCell}</w:tcPr>${inner}</w:tc></w:tr></w:tbl>`;

/** What the second cell says, whether nobody sees it, and what is left out. */
function seen(body: string, styles = '') {
  const { pieces, invisible, struck } = readWord(openWord(docxByHand(body, { styles })));
  const [piece] = pieces;
  const second = piece?.kind === 'table' ? piece.cells[1] : undefined;
  return [second?.value, second?.isInvisible === true, [...(invisible ?? []), ...struck]];
}

const style = (id: string, look: string, type = 'character', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}>${look}</w:style>`;
const runs = (look: string) => `<w:rPr>${look}</w:rPr>`;
const LOW = '<w:spacing w:line="10" w:lineRule="exact"/>';

describe('a figure in a document of Word that nobody can read', () => {
  it('is told where its row is lower than a letter', () => {
    const height = (value: number, rule = ' w:hRule="exact"') => `<w:trHeight w:val="${value}"${rule}/>`;
    for (const low of [height(1), height(10), height(59)])
      assert.deepEqual(seen(table(paragraph('12'), low)), ['12', true, []], low);
    for (const high of [height(60), height(10, ''), height(10, ' w:hRule="atLeast"'), height(400)])
      assert.deepEqual(seen(table(paragraph('12'), high)), ['12', false, []], high);
    const merged = table(paragraph('12'), height(10), '<w:vMerge w:val="restart"/>');
    assert.deepEqual(seen(merged), ['12', false, []]);
  });
  it('is told where its line is', () => {
    const line = (value: number, rule: string) => `<w:spacing w:line="${value}" w:lineRule="${rule}"/>`;
    for (const low of [line(1, 'exact'), LOW, line(59, 'exact')])
      assert.deepEqual(seen(table(paragraph('12', '', low))), ['12', true, []], low);
    for (const high of [line(60, 'exact'), line(10, 'atLeast'), line(10, 'auto')])
      assert.deepEqual(seen(table(paragraph('12', '', high))), ['12', false, []], high);
    assert.deepEqual(seen(table(paragraph('12') + paragraph('7', '', LOW))), ['12', false, ['7']]);
  });
  it('is told where the style of its paragraph makes its line so, unless the paragraph says otherwise', () => {
    const styles = style('L', `<w:pPr>${LOW}</w:pPr>`, 'paragraph');
    const of = (more = '') => paragraph('12', '', `<w:pStyle w:val="L"/>${more}`);
    assert.deepEqual(seen(table(of()), styles), ['12', true, []]);
    assert.deepEqual(seen(table(of('<w:spacing w:line="240"/>')), styles), ['12', false, []]);
    const usual = style('L', `<w:pPr>${LOW}</w:pPr>`, 'paragraph', ' w:default="1"');
    assert.deepEqual(seen(table(paragraph('12')), usual), ['12', true, []]);
  });
  it('is told where its letters are drawn as narrow as lines', () => {
    const wide = (percent: number) => `<w:w w:val="${percent}"/>`;
    for (const narrow of [1, 10, 19])
      assert.deepEqual(seen(table(`<w:p>${run('12')}${run('7', wide(narrow))}</w:p>`)), ['12', false, ['7']]);
    for (const readable of [0, 20, 66, 100, 200])
      assert.deepEqual(seen(table(paragraph('12', wide(readable)))), ['12', false, []]);
  });
  it('is told where its digits stand in two small lines in the place of one', () => {
    const layout = (inner: string) => `<w:eastAsianLayout w:id="1" ${inner}/>`;
    const beside = (text: string, inner: string) =>
      seen(table(`<w:p>${run('34')}${run(text, layout(inner))}</w:p>`))[0];
    for (const on of ['w:combine="1"', 'w:combine="true"', 'w:combine="on" w:combineBrackets="round"'])
      assert.equal(beside('56', on), '34〔图〕', on);
    assert.equal(beside('56', 'w:combine="0"'), '3456');
    assert.equal(beside('56', 'w:vert="1"'), '3456');
    assert.equal(beside('件数', 'w:combine="1"'), '34件数');
  });
  it('is told where its font has pictures in place of digits', () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    for (const name of ['Wingdings', 'Wingdings 2', 'Webdings'])
      assert.equal(seen(table(`<w:p>${run('34')}${run('5', font(name))}</w:p>`))[0], '34〔图〕', name);
    assert.equal(seen(table(`<w:p>${run('34', font('Wingdings'))}</w:p>`))[0], '〔图〕〔图〕');
    assert.equal(seen(table(paragraph('\uf081', font('Wingdings'))))[0], '①');
    assert.equal(seen(table(paragraph('34件', font('Symbol'))))[0], '34件');
    const styles = style('F', runs(font('Webdings')));
    assert.equal(seen(table(paragraph('3', '<w:rStyle w:val="F"/>')), styles)[0], '〔图〕');
    assert.equal(seen(table(paragraph('甲 乙', font('Wingdings'))))[0], '甲 乙');
  });
  it('is told behind a shading without gaps in its colour', () => {
    const solid = '<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>';
    const red = '<w:color w:val="FF0000"/>';
    assert.deepEqual(seen(table(paragraph('12', solid + red))), ['12', true, []]);
    assert.deepEqual(seen(table(paragraph('12', red), '', solid)), ['12', true, []]);
    assert.deepEqual(seen(table(paragraph('12', solid))), ['12', false, []]);
  });
});

describe('a digit of a document of Word that is a mark', () => {
  it('is none of the figure, where it refers to a note in its own sign', () => {
    const note = (kind: string, more = ' w:customMarkFollows="1"') =>
      `<w:p>${run('34')}<w:r><w:${kind}Reference w:id="2"${more}/><w:t>1</w:t></w:r></w:p>`;
    for (const kind of ['footnote', 'endnote']) assert.equal(seen(table(note(kind)))[0], '34', kind);
    assert.equal(seen(table(note('footnote', '')))[0], '341');
  });
  it('is none of it, where it is smaller and a little off its line', () => {
    const mark = (look: string, styles = '') =>
      seen(table(`<w:p>${run('34')}${run('1', look)}</w:p>`), styles);
    const off = (rise: number, size: number) => `<w:position w:val="${rise}"/><w:sz w:val="${size}"/>`;
    for (const look of [off(2, 17), off(4, 12), off(-4, 12)]) assert.equal(mark(look)[0], '34', look);
    for (const look of [off(1, 12), off(4, 18), '<w:position w:val="4"/>', '<w:sz w:val="12"/>'])
      assert.equal(mark(look)[0], '341', look);
    const large =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>';
    assert.equal(mark(off(4, 24), large)[0], '34');
  });
});

describe('text of a document of Word in styles', () => {
  const BOTH = (look: string) => style('P', runs(look), 'paragraph') + style('C', runs(look));
  const inBoth = (first: string, second: string) =>
    `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run(first)}${run(second, '<w:rStyle w:val="C"/>')}</w:p>`;
  it('is seen where the styles of its paragraph and its characters both hide it or strike it out', () => {
    for (const look of ['<w:vanish/>', '<w:specVanish/>', '<w:strike/>'])
      assert.deepEqual(seen(table(inBoth('7', '12')), BOTH(look)), ['12', false, ['7']], look);
    assert.deepEqual(seen(table(inBoth('7', '12')), BOTH('<w:dstrike/>'))[2], ['7', '12']);
  });
  it('is seen where a style takes back what the one that it is based on says', () => {
    const off = (look: string) =>
      style('A', runs(look)) +
      style('C', `<w:basedOn w:val="A"/>${runs(look.replace('/>', ' w:val="0"/>'))}`);
    for (const look of ['<w:vanish/>', '<w:strike/>', '<w:dstrike/>'])
      assert.deepEqual(seen(table(paragraph('12', '<w:rStyle w:val="C"/>')), off(look)), ['12', false, []]);
  });
  it('is as the document says of all text, and as the style says of paragraphs that name none', () => {
    const everywhere = (look: string) =>
      `<w:docDefaults><w:rPrDefault>${runs(look)}</w:rPrDefault></w:docDefaults>`;
    const usual = (look: string) => style('N', runs(look), 'paragraph', ' w:default="1"');
    for (const look of ['<w:vanish/>', '<w:strike/>', '<w:color w:val="FFFFFF"/>'])
      for (const styles of [everywhere(look), usual(look), usual(look).replace('"1"', '"true"')])
        assert.deepEqual(seen(table(`<w:p>${run('12', SHOWN)}${run('7')}</w:p>`), styles), [
          ...['12', false],
          ['7'],
        ]);
  });
  it('is hidden where it is to be hidden always', () => {
    assert.deepEqual(seen(table(`<w:p>${run('12')}${run('7', '<w:specVanish/>')}</w:p>`)), [
      '12',
      false,
      ['7'],
    ]);
  });
});

describe('content of a document of Word in several forms', () => {
  const forms = (needs: string, spaces = '') =>
    `<w:p><w:r><mc:AlternateContent ${spaces}><mc:Choice Requires="${needs}"><w:t>9</w:t></mc:Choice><mc:Fallback><w:t>12</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const other = 'xmlns:x="urn:of-another-program"';
  const word = (name: string) => `xmlns:n="http://schemas.microsoft.com/office/word/${name}"`;
  it('is read in the first form that Word shows', () => {
    for (const name of ['2010/wordml', '2012/wordml', '2010/wordprocessingShape', '2010/wordprocessingGroup'])
      assert.equal(seen(table(forms('n', word(name))))[0], '9', name);
  });
  it('is read in the last form where the others need what Word does not know', () => {
    assert.equal(seen(table(forms('x', other)))[0], '12');
    assert.equal(seen(table(forms('n x', `${other} ${word('2010/wordml')}`)))[0], '12');
    const two = forms('x', `${other} ${word('2010/wordml')}`).replace(
      '<mc:Fallback>',
      '<mc:Choice Requires="n"><w:t>34</w:t></mc:Choice><mc:Fallback>',
    );
    assert.equal(seen(table(two))[0], '34');
  });
});

describe('a letter of a document of Word as high as several lines', () => {
  it('begins the text behind it', () => {
    const read = (body: string) =>
      readWord(openWord(docxByHand(body))).pieces.map((piece) => piece.kind === 'line' && piece.text);
    const frame = (drop: string) => paragraph('2', '', `<w:framePr w:dropCap="${drop}" w:lines="2"/>`);
    for (const drop of ['drop', 'margin'])
      assert.deepEqual(read(frame(drop) + paragraph('3件。') + paragraph('乙')), ['23件。', '乙'], drop);
    assert.deepEqual(read(frame('none') + paragraph('3件。')), ['2', '3件。']);
    assert.deepEqual(read(paragraph('2', '', '<w:framePr w:w="500"/>') + paragraph('3件。')), ['2', '3件。']);
  });
});
