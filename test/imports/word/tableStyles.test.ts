import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readTableStyles } from '../../../src/imports/word/readTableStyles.js';
import { USUAL_LOOK } from '../../../src/imports/word/tablePlace.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, paragraph } from './docxByHand.js';

const HIDDEN = '<w:rPr><w:vanish/></w:rPr>';
const WHITE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>';
const BLUE = '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1E50A2"/></w:tcPr>';
const [FIRST_ROW, LAST_ROW, FIRST_COLUMN, LAST_COLUMN, NO_ROWS, NO_COLUMNS] = [
  ...[0x20, 0x40, 0x80, 0x100, 0x200, 0x400],
] as const;

const part = (type: string, inner: string) => `<w:tblStylePr w:type="${type}">${inner}</w:tblStylePr>`;
const style = (inner: string, id = 'T', own = '') =>
  `<w:style w:type="table" w:styleId="${id}" ${own}>${inner}</w:style>`;

/** A table of three by three cells that say where they are. */
function tableOf(look: number | string, name = '<w:tblStyle w:val="T"/>', properties = ''): string {
  const shows =
    typeof look === 'string' ? look : `<w:tblLook w:val="${look.toString(16).padStart(4, '0')}"/>`;
  const row = (at: number) =>
    [1, 2, 3].map((column) => `<w:tc>${paragraph(`${at}${column}`, '', properties)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr>${name}${shows}</w:tblPr>${[1, 2, 3].map((at) => `<w:tr>${row(at)}</w:tr>`).join('')}</w:tbl>`;
}

/** The cells that are seen, those that are not, and what is left out as struck or hidden. */
function read(styles: string, body: string) {
  const page = readWord(openWord(docxByHand(body, { styles })));
  const cells = page.pieces.flatMap((piece) => (piece.kind === 'table' ? piece.cells : []));
  const texts = (isUnseen: boolean) =>
    cells.filter(({ isInvisible = false }) => isInvisible === isUnseen).map(({ value }) => value);
  return { seen: texts(false), unseen: texts(true), struck: page.struck, hidden: page.invisible ?? [] };
}

/** What is hidden where a part of a table is. */
const hiddenBy = (type: string, look: number | string, sizes = '') =>
  read(style(sizes + part(type, HIDDEN)), tableOf(look)).hidden;

describe('a style of tables', () => {
  it('hides, strikes out and colours what stands in its tables', () => {
    const all = ['11', '12', '13', '21', '22', '23', '31', '32', '33'];
    for (const inner of [HIDDEN, part('wholeTable', HIDDEN)])
      assert.deepEqual(read(style(inner), tableOf(0)).hidden, all);
    for (const name of ['strike', 'dstrike'])
      assert.deepEqual(read(style(`<w:rPr><w:${name}/></w:rPr>`), tableOf(0)).struck, all);
    assert.deepEqual(read(style(WHITE), tableOf(0)).unseen, all);
    assert.deepEqual(read(style('<w:rPr><w:w w:val="1"/></w:rPr>'), tableOf(0)).unseen, all);
    const black = BLUE.replace('1E50A2', '000000');
    assert.deepEqual(read(style(`${black}<w:rPr><w:color w:val="000000"/></w:rPr>`), tableOf(0)).unseen, all);
    const based = style('', 'T').replace('</w:style>', '<w:basedOn w:val="B"/></w:style>');
    assert.deepEqual(read(based + style(HIDDEN, 'B'), tableOf(0)).hidden, all);
    assert.deepEqual(read(style(HIDDEN, 'N', 'w:default="1"'), tableOf(0, '')).hidden, all);
  });
  it('holds for the rows, columns and corners that its table shows', () => {
    assert.deepEqual(hiddenBy('firstRow', FIRST_ROW), ['11', '12', '13']);
    assert.deepEqual(hiddenBy('lastRow', LAST_ROW), ['31', '32', '33']);
    assert.deepEqual(hiddenBy('firstCol', FIRST_COLUMN), ['11', '21', '31']);
    assert.deepEqual(hiddenBy('lastCol', LAST_COLUMN), ['13', '23', '33']);
    assert.deepEqual(hiddenBy('nwCell', FIRST_ROW + FIRST_COLUMN), ['11']);
    assert.deepEqual(hiddenBy('neCell', FIRST_ROW + LAST_COLUMN), ['13']);
    assert.deepEqual(hiddenBy('swCell', LAST_ROW + FIRST_COLUMN), ['31']);
    assert.deepEqual(hiddenBy('seCell', LAST_ROW + LAST_COLUMN), ['33']);
    assert.deepEqual(hiddenBy('lastRow', '<w:tblLook w:val="0000" w:lastRow="1"/>'), ['31', '32', '33']);
    for (const type of ['firstRow', 'lastRow', 'firstCol', 'lastCol', 'seCell'])
      assert.deepEqual(hiddenBy(type, NO_ROWS), [], type);
  });
  it('says the last of what many others say that it is based on', () => {
    const look = '<w:rPr><w:color w:val="112233"/><w:sz w:val="18"/></w:rPr>';
    const all = Array.from({ length: 20 }, (_, at) =>
      style(`<w:basedOn w:val="S${at + 1}"/>${look}`, `S${at}`),
    );
    const { ofCell } = readTableStyles(openWord(docxByHand('', { styles: all.join('') })).styles);
    const place = { row: 0, column: 0, isLastRow: false, isLastColumn: false, look: USUAL_LOOK };
    assert.equal(ofCell('S0', place)?.text.ink, 'color:#112233;font-size:9pt;');
  });
  it('gives way to a colour that Word chooses itself', () => {
    const auto = '<w:rPr><w:color w:val="auto"/></w:rPr>';
    const paragraphs = `<w:style w:type="paragraph" w:styleId="P">${auto}</w:style>`;
    const named = tableOf(0, undefined, '<w:pStyle w:val="P"/>');
    assert.deepEqual(read(style(WHITE) + paragraphs, named).unseen, []);
    const body = tableOf(0).replaceAll('<w:rPr></w:rPr>', auto);
    for (const styles of [style(WHITE), style(BLUE + WHITE), style(BLUE.replace('1E50A2', '000000'))])
      assert.deepEqual(read(styles, body).unseen, []);
  });
  it('holds for bands of rows and columns behind the first', () => {
    assert.deepEqual(hiddenBy('band1Horz', FIRST_ROW), ['21', '22', '23']);
    assert.deepEqual(hiddenBy('band2Horz', FIRST_ROW), ['31', '32', '33']);
    assert.deepEqual(hiddenBy('band1Vert', FIRST_COLUMN), ['12', '22', '32']);
    assert.deepEqual(hiddenBy('band2Vert', 0), ['12', '22', '32']);
    const two = '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>';
    assert.deepEqual(hiddenBy('band2Horz', 0, two), ['31', '32', '33']);
    assert.deepEqual(hiddenBy('band1Horz', NO_ROWS), []);
    assert.deepEqual(hiddenBy('band1Vert', NO_COLUMNS), []);
  });
  it('is taken back by that of a paragraph, a text or a part of the table', () => {
    const own = tableOf(0).replaceAll('<w:rPr></w:rPr>', '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    assert.deepEqual(read(style(HIDDEN), own).hidden, []);
    const black =
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:color w:val="000000"/></w:rPr></w:style>';
    assert.deepEqual(read(style(WHITE) + black, tableOf(0, undefined, '<w:pStyle w:val="P"/>')).unseen, []);
    const shown = part('firstRow', '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    assert.equal(read(style(HIDDEN + shown), tableOf(FIRST_ROW)).hidden.length, 6);
    const changed = `<w:tblPr><w:tblStyle w:val="N"/><w:tblPrChange w:id="1"><w:tblPr><w:tblStyle w:val="T"/></w:tblPr></w:tblPrChange>`;
    assert.deepEqual(read(style(HIDDEN), tableOf(0).replace(/<w:tblPr>.*?\/>/, changed)).hidden, []);
  });
  it('shows white text on a filling of its own, and of its first row', () => {
    for (const filled of [BLUE, '<w:tblPr><w:shd w:val="clear" w:fill="1E50A2"/></w:tblPr>'])
      assert.deepEqual(read(style(WHITE + filled), tableOf(0)).unseen, []);
    assert.deepEqual(read(style(part('firstRow', WHITE + BLUE)), tableOf(FIRST_ROW)).unseen, []);
    const plain = tableOf(0).replaceAll(
      '<w:tc>',
      '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="auto"/></w:tcPr>',
    );
    assert.equal(read(style(WHITE + BLUE), plain).unseen.length, 9);
  });
  it('holds for its own table and not for one within it or behind it', () => {
    const inner = tableOf(LAST_ROW, '');
    const outer = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0040"/></w:tblPr><w:tr><w:tc>${inner}${paragraph('9')}</w:tc></w:tr></w:tbl>`;
    const styles = style(part('lastRow', HIDDEN));
    assert.deepEqual(read(styles, outer + tableOf(LAST_ROW, '')).hidden, ['9']);
    assert.deepEqual(read(styles, tableOf(0) + tableOf(LAST_ROW)).hidden, ['31', '32', '33']);
  });
});
