import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, run } from './docxByHand.js';

const WHITE = '<w:color w:val="FFFFFF"/>';

/** The cells of a table of two, of which the second has these runs, and what is left out of them. */
function readCells(runs: string, properties = '') {
  const cell = (inner: string, own = '') => `<w:tc><w:tcPr>${own}</w:tcPr><w:p>${inner}</w:p></w:tc>`;
  const { pieces, invisible } = readWord(
    openWord(docxByHand(`<w:tbl><w:tr>${cell(run('甲'))}${cell(runs, properties)}</w:tr></w:tbl>`)),
  );
  const [piece] = pieces;
  const second = piece?.kind === 'table' ? piece.cells[1] : undefined;
  return [second?.value, second?.isInvisible === true, invisible];
}

describe('a cell of a document of Word', () => {
  for (const look of [WHITE, '<w:sz w:val="2"/>', '<w:shd w:fill="000000"/><w:color w:val="000000"/>'])
    it(`is read and told where nobody sees it: ${look}`, () =>
      assert.deepEqual(readCells(run('12', look)), ['12', true, []]));
  it('is read without what nobody sees beside what one does', () => {
    assert.deepEqual(readCells(run('12') + run('9', WHITE)), ['12', false, ['9']]);
    assert.deepEqual(readCells(run('12') + run('9', '<w:sz w:val="3"/>')), ['12', false, ['9']]);
  });
  for (const [what, look, fill] of [
    ['white on a colour', WHITE, '<w:shd w:val="clear" w:fill="1E50A2"/>'],
    ['white on the colour of its text', `<w:shd w:fill="1E50A2"/>${WHITE}`, ''],
    ['red', '<w:color w:val="FF0000"/>', ''],
    ['automatic', '<w:color w:val="auto"/>', '<w:shd w:fill="auto"/>'],
    ['small', '<w:sz w:val="9"/>', ''],
  ] as const)
    it(`is seen in ${what}`, () => assert.deepEqual(readCells(run('12', look), fill), ['12', false, []]));
});

describe('white text of a document of Word', () => {
  const blue = '<w:shd w:val="clear" w:fill="1E50A2"/>';
  const read = (properties: string, look = WHITE, styles = '') => {
    const body = `<w:tbl><w:tr><w:tc><w:p><w:pPr>${properties}</w:pPr>${run('12', look)}</w:p></w:tc><w:tc><w:p>${run('甲')}</w:p></w:tc></w:tr></w:tbl>`;
    const [piece] = readWord(openWord(docxByHand(body, { styles }))).pieces;
    return piece?.kind === 'table' && piece.cells[0]?.isInvisible === true;
  };
  it('is seen on the shading of its paragraph, by the paragraph or by its style', () => {
    assert.equal(read(''), true);
    assert.equal(read(blue), false);
    assert.equal(read('<w:shd w:val="clear" w:fill="FFFFFF"/>'), true);
    assert.equal(read(blue, `${WHITE}<w:shd w:val="clear" w:fill="FFFFFF"/>`), true);
    const styles = `<w:style w:type="paragraph" w:styleId="B"><w:pPr>${blue}</w:pPr></w:style>`;
    assert.equal(read('<w:pStyle w:val="B"/>', WHITE, styles), false);
    assert.equal(read(blue, '<w:color w:val="1E50A2"/>'), true);
  });
});
