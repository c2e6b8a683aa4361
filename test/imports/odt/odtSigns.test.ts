import assert from 'node:assert/strict';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { cell, odtByHand, paragraph, table } from './odtByHand.js';

const style = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const AUTOMATIC = [
  style('H', 'text:display="none"'),
  style('U', 'style:text-underline-style="solid"'),
  style('Y', 'style:font-name="Symbol"'),
  style('W', 'style:font-name="Wingdings"'),
  style('R', 'style:text-position="33% 58%"'),
  style('L', 'style:text-position="-20% 100%"'),
  style('N', 'style:text-position="3% 100%"'),
].join('');
const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;

function pageOf(body: string) {
  const page = readOdt(openOdt(odtByHand(body, { automatic: AUTOMATIC })));
  const texts = page.pieces.map((piece) => (piece.kind === 'line' ? piece.text : piece.cells[0]?.value));
  return { ...page, texts };
}

/** What a sentence says, and what a cell with the same in it says. */
const read = (inner: string) =>
  pageOf(`<text:p>共${inner}件。</text:p>${table(cell(`<text:p>${inner}</text:p>`) + cell(paragraph('甲')))}`)
    .texts;

describe('what a text document of OpenDocument shows without writing it as text', () => {
  it('is the entry that is chosen in a list of a form, and whether a box is ticked', () => {
    const field = (type: string, ...held: readonly (readonly [name: string, value: string])[]) =>
      `<field:fieldmark field:type="vnd.oasis.opendocument.field.${type}">${held.map(([name, value]) => `<field:param field:name="${name}" field:value="${value}"/>`).join('')}</field:fieldmark>`;
    const entries = [
      ['Dropdown_ListEntry', '11'],
      ['Dropdown_ListEntry', '22'],
    ] as const;
    assert.deepEqual(read(field('FORMDROPDOWN', ...entries, ['Dropdown_Selected', '1'])), ['共22件。', '22']);
    assert.deepEqual(read(field('FORMDROPDOWN', ...entries)), ['共11件。', '11']);
    assert.deepEqual(read(field('FORMCHECKBOX', ['Checkbox_Checked', 'true'])), ['共☑件。', '☑']);
    const typed = (text: string) =>
      `<field:fieldmark-start field:type="vnd.oasis.opendocument.field.FORMTEXT"/>${text}<field:fieldmark-end/>`;
    assert.deepEqual(read(typed('12')), ['共12件。', '12']);
    assert.equal(read(typed('<text:s/>'))[0], '共 〔未填〕件。');
  });
  it('is a symbol by its font, and stays as it is in another', () => {
    assert.deepEqual(read(`1${span('Y', '\uf032')}`), ['共12件。', '12']);
    assert.deepEqual(read(span('W', '\uf083')), ['共③件。', '③']);
    assert.deepEqual(read(`1${span('W', 'a\uf0fc')}2`), ['共1a〔图〕2件。', '1a2']);
    assert.deepEqual(read(`1${span('W', '\uf0fc')}2`)[1], '1〔图〕2');
    assert.deepEqual(read('\uf032'), ['共\uf032件。', '\uf032']);
  });
  it('is told where something without text floats over a figure in a cell', () => {
    const inCell = (inner: string) => pageOf(table(cell(inner) + cell(paragraph('甲')))).beside;
    const told = ['浮在数字上的图片或图形：1 格'];
    const shape = (name: string, anchor: string, inner = '') =>
      `<draw:${name} text:anchor-type="${anchor}">${inner}</draw:${name}>`;
    const picture = (anchor: string) => shape('frame', anchor, '<draw:image/>');
    const box = (anchor: string, text = '') =>
      shape('frame', anchor, `<draw:text-box><text:p>${text}</text:p></draw:text-box>`);
    for (const anchor of ['paragraph', 'char']) {
      const drawn = ['line', 'custom-shape', 'rect', 'connector', 'g'].map((name) => shape(name, anchor));
      for (const each of [...drawn, picture(anchor), box(anchor)]) {
        assert.deepEqual(inCell(`<text:p>${each}3456</text:p>`), told, each);
        assert.equal(inCell(`<text:p>${each}行政许可</text:p>`), undefined, each);
        assert.equal(pageOf(`<text:p>${each}3456</text:p>`).beside, undefined, each);
      }
      assert.equal(inCell(`<text:p>${box(anchor, '甲')}3456</text:p>`), undefined);
    }
    for (const each of [shape('rect', 'as-char'), box('as-char'), picture('as-char')])
      assert.equal(inCell(`<text:p>${each}3456</text:p>`), undefined, each);
  });
  it('is told where a picture or a formula stands in a line, and not where it floats over it', () => {
    const frame = (inner: string, anchor = 'as-char') =>
      `<draw:frame text:anchor-type="${anchor}">${inner}</draw:frame>`;
    assert.equal(read(frame('<draw:image/>'))[0], '共〔图〕件。');
    assert.equal(read(frame('<draw:image/>', 'char'))[0], '共件。');
    assert.deepEqual(read(`3${frame('<draw:object/><draw:image/>')}`), ['共3〔图〕件。', '3〔图〕']);
    assert.equal(pageOf(`<text:p>${frame('<draw:image/>', 'paragraph')}甲。</text:p>`).pictures, 1);
  });
  it('is a box with text before the paragraph that it hangs on', () => {
    const box = `<draw:frame text:anchor-type="as-char"><draw:text-box>${paragraph('框')}</draw:text-box></draw:frame>`;
    const shape = `<draw:custom-shape>${paragraph('框')}</draw:custom-shape>`;
    for (const each of [box, shape]) assert.deepEqual(read(`1${each}2`), ['框', '共12件。', '框\n12'], each);
  });
  it('is a place to be filled in: a prompt in a sentence, blanks over a line', () => {
    const control = '<loext:content-control loext:showing-place-holder="true">选</loext:content-control>';
    for (const each of [control, '<text:placeholder>填</text:placeholder>'])
      assert.deepEqual(read(each), ['共〔未填〕件。', '甲'], each);
    assert.deepEqual(pageOf(`<text:p>${control}</text:p>${paragraph('甲。')}`).texts, ['甲。']);
    assert.equal(read(span('U', '<text:s text:c="4"/>'))[0], '共____件。');
  });
});

describe('what a text document of OpenDocument says beside its text', () => {
  it('is told: hidden text, notes, comments', () => {
    const note = (kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>9</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`;
    const comment = `<office:annotation><creator>丙</creator>${paragraph('核实')}</office:annotation>`;
    const page = pageOf(
      `<text:p>1${span('H', '7')}2${note('footnote', '脚')}${comment}${note('endnote', '尾')}${note('footnote', ' ')}</text:p>` +
        `<text:section text:display="none">${paragraph('隐')}</text:section>`,
    );
    assert.deepEqual(page.texts, ['12']);
    assert.deepEqual(page.invisible, ['7', '隐']);
    assert.deepEqual(page.beside, ['脚注：脚', '批注：核实', '尾注：尾']);
    assert.equal(pageOf(paragraph('甲')).beside, undefined);
  });
  it('is no digit of the figure before it where it is well off its line, and one where it is hardly', () => {
    assert.deepEqual(read(`34${span('R', '1')}`), ['共34¹件。', '34']);
    assert.deepEqual(read(`34${span('L', '1')}`), ['共34¹件。', '34']);
    assert.deepEqual(read(`34${span('N', '1')}`), ['共341件。', '341']);
  });
});
