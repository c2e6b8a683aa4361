import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, paragraph, run } from './docxByHand.js';

/** The cells of a table with their places, and what is told beside the text. */
function read(inner: string, properties = '<w:bidiVisual/>') {
  const { pieces, beside = [] } = readWord(
    openWord(docxByHand(`<w:tbl><w:tblPr>${properties}</w:tblPr>${inner}</w:tbl>`)),
  );
  const cells = pieces.flatMap((piece) => (piece.kind === 'table' ? piece.cells : []));
  return [cells.map(({ row, column, value }) => `${row}.${column} ${value}`).join(' '), beside.length];
}
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('a table of Word whose columns stand from right to left', () => {
  it('is read and told as one sees it', () => {
    assert.deepEqual(read(row(cell('甲'), cell('1'), cell('2'))), ['1.1 2 1.2 1 1.3 甲', 1]);
    const wide = row(cell('头', '<w:gridSpan w:val="2"/>'), cell('乙'));
    assert.deepEqual(read(wide + row(cell('甲'), cell('1'), cell('2'))), [
      '1.1 乙 1.2 头 2.1 2 2.2 1 2.3 甲',
      1,
    ]);
    const down = [cell('甲', '<w:vMerge w:val="restart"/>'), cell('', '<w:vMerge/>')];
    assert.deepEqual(read(row(down[0] ?? '', cell('1')) + row(down[1] ?? '', cell('2'))), [
      '1.1 1 1.2 甲 2.1 2',
      1,
    ]);
    const short = row(cell('甲'), cell('1')) + row(cell('乙'));
    assert.deepEqual(read(short), ['1.1 1 1.2 甲 2.2 乙', 1]);
  });
  it('is as it is written elsewhere', () => {
    for (const properties of ['', '<w:bidiVisual w:val="0"/>'])
      assert.deepEqual(read(row(cell('甲'), cell('1')), properties), ['1.1 甲 1.2 1', 0]);
  });
});

describe('digits of a cell of Word', () => {
  const valueOf = (runs: string) => read(row(`<w:tc><w:p>${runs}</w:p></w:tc>`, cell('甲')), '')[0];
  it('are no figure where some stand from right to left and others do not', () => {
    assert.equal(valueOf(run('1', '<w:rtl/>') + run('8')), '1.1 〔图〕8 1.2 甲');
    assert.equal(valueOf(run('1') + run('8', '<w:rtl/>')), '1.1 1〔图〕 1.2 甲');
    assert.equal(valueOf(run('1') + run('8', '<w:rtl/>') + run('7')), '1.1 1〔图〕7 1.2 甲');
  });
  it('are one where all do, or none does', () => {
    assert.equal(valueOf(run('18', '<w:rtl/>')), '1.1 18 1.2 甲');
    assert.equal(valueOf(run('1', '<w:rtl/>') + run('8', '<w:rtl/>')), '1.1 18 1.2 甲');
    assert.equal(valueOf(run('1', '<w:rtl w:val="0"/>') + run('8')), '1.1 18 1.2 甲');
  });
});
