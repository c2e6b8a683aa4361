import assert from 'node:assert/strict';
import { openDoc } from '../../../src/hosts/file/doc/openDoc.js';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { openRtf } from '../../../src/hosts/file/rtf/openRtf.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import type { PageRead } from '../../../src/imports/pieces/pieces.js';
import { readFlat } from '../../../src/imports/word/readFlat.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { cell, odtByHand, table } from '../odt/odtByHand.js';
import { docByHand, IN_TABLE, property, rowEnd, word } from './docByHand.js';
import { docxByHand, run } from './docxByHand.js';
import { rtfByHand } from './rtfByHand.js';

const UNREAD = '〔图〕';
const firstOf = ({ pieces }: PageRead) => {
  const [piece] = pieces;
  return piece?.kind === 'table' ? piece.cells[0]?.value : piece?.text;
};

const docx = (runs: string, styles = '') =>
  firstOf(
    readWord(
      openWord(
        docxByHand(
          `<w:tbl><w:tr><w:tc><w:p>${runs}</w:p></w:tc><w:tc><w:p>${run('甲')}</w:p></w:tc></w:tr></w:tbl>`,
          { styles },
        ),
      ),
    ),
  );
const rtf = (inner: string) =>
  firstOf(
    readFlat(openRtf(rtfByHand(`\\trowd\\cellx500\\cellx900\\pard\\intbl ${inner}\\cell x\\cell\\row`))),
  );
const doc = (...look: readonly number[]) =>
  firstOf(
    readFlat(
      openDoc(
        docByHand([
          { text: '18', look, paragraph: IN_TABLE },
          { text: '\u0007x\u0007', paragraph: IN_TABLE },
          { text: '\u0007', paragraph: rowEnd([{ right: 500 }, { right: 900 }]) },
          { text: '\r' },
        ]),
      ),
    ),
  );
const odt = (properties: string) =>
  firstOf(
    readOdt(
      openOdt(
        odtByHand(
          table(
            cell('<text:p><text:span text:style-name="S">18</text:span></text:p>') +
              cell('<text:p>x</text:p>'),
          ),
          {
            automatic: `<style:style style:name="S" style:family="text"><style:text-properties ${properties}/></style:style>`,
          },
        ),
      ),
    ),
  );

describe('digits that are not read for certain', () => {
  it('lie over each other in a document of Word', () => {
    const spaced = (value: number) => `<w:sz w:val="18"/><w:spacing w:val="${value}"/>`;
    for (const value of [-55, -90, -600]) assert.equal(docx(run('18', spaced(value))), UNREAD, `${value}`);
    for (const value of [-53, -20, -10, 0, 40, 200])
      assert.equal(docx(run('18', spaced(value))), '18', `${value}`);
    assert.equal(docx(run('1', spaced(-90)) + run('8')), `${UNREAD}8`);
    assert.equal(docx(run('文字', spaced(-200))), '文字');
    const styles =
      '<w:style w:type="character" w:styleId="C"><w:rPr><w:spacing w:val="-90"/></w:rPr></w:style>';
    assert.equal(docx(run('18', '<w:rStyle w:val="C"/>'), styles), UNREAD);
  });
  it('are squeezed into a width, or moved out of their line', () => {
    for (const width of [1, 39]) assert.equal(docx(run('18', `<w:fitText w:val="${width}"/>`)), UNREAD);
    for (const width of [41, 200, 900]) assert.equal(docx(run('18', `<w:fitText w:val="${width}"/>`)), '18');
    for (const rise of [20, -20, 200])
      assert.equal(docx(run('18', `<w:position w:val="${rise}"/>`)), UNREAD, `${rise}`);
    for (const rise of [-2, 4, 12]) assert.equal(docx(run('18', `<w:position w:val="${rise}"/>`)), '18');
  });
  it('do so in rich text, in an old document and in one of OpenDocument', () => {
    for (const words of ['\\expndtw-100', '\\expnd-20', '\\fs20\\up20', '\\fs20\\dn24'])
      assert.equal(rtf(`{${words} 18}`), UNREAD, words);
    for (const words of ['\\expndtw-20', '\\expnd-4', '\\fs20\\up4'])
      assert.equal(rtf(`{${words} 18}`), '18');
    assert.equal(doc(...property(0x8840, ...word(0x10000 - 100))), UNREAD);
    assert.equal(doc(...property(0x4845, ...word(40))), UNREAD);
    for (const value of [0x10000 - 20, 40]) assert.equal(doc(...property(0x8840, ...word(value))), '18');
    for (const said of ['-0.2cm', '-6pt']) assert.equal(odt(`fo:letter-spacing="${said}"`), UNREAD, said);
    for (const said of ['-0.018cm', 'normal', '0.1in'])
      assert.equal(odt(`fo:letter-spacing="${said}"`), '18');
    assert.equal(odt('style:text-position="100% 100%"'), UNREAD);
    assert.equal(odt('style:text-position="-2% 100%"'), '18');
  });
});
