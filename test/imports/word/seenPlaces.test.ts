import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { docxByHand, paragraph, run } from './docxByHand.js';

const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const formula = (inner: string, name = 'oMath') => `<m:${name} xmlns:m="${MATH}">${inner}</m:${name}>`;
const figure = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const inCell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const cell = (inner: string, properties = '') => inCell(`<w:p>${inner}</w:p>`, properties);
const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const listOf = (format: string, text: string, own = '') =>
  `<w:abstractNum w:abstractNumId="0">${level(format, text)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>${own}</w:num>`;
const LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function read(body: string, lists = {}): readonly string[] {
  return readWord(openWord(docxByHand(body, lists))).pieces.flatMap((piece) =>
    piece.kind === 'line' ? [piece.text] : piece.cells.map(({ value }) => value),
  );
}

/** What the first of two cells of a row says. */
const seen = (first: string, lists = {}) =>
  read(`<w:tbl><w:tr>${first}${cell(run('甲'))}</w:tr></w:tbl>`, lists)[0];

describe('what one sees of a document of Word', () => {
  it('is apart where a page or a column ends between it', () => {
    for (const type of ['page', 'column', 'textWrapping']) {
      const inner = `${run('1')}<w:r><w:br w:type="${type}"/></w:r>${run('2')}`;
      assert.equal(seen(cell(inner)), '1\n2', type);
      for (const text of ['甲。', '五、改进情况', '某局2023年年度报告'])
        assert.deepEqual(
          read(`<w:p>${run(text)}<w:r><w:br w:type="${type}"/></w:r>${run('乙')}</w:p>`),
          [text, '乙'],
          type,
        );
    }
  });
  it('is apart in formulas with rows, brackets and limits', () => {
    const parts = (...texts: readonly string[]) => texts.map((text) => `<m:e>${figure(text)}</m:e>`).join('');
    const row = (...texts: readonly string[]) => `<m:mr>${parts(...texts)}</m:mr>`;
    const shown: readonly (readonly [string, string])[] = [
      [`<m:eqArr>${parts('1', '2')}</m:eqArr>`, '1\n2'],
      [`<m:m>${row('1')}${row('2')}</m:m>`, '1\n2'],
      [`<m:m>${row('1', '2')}</m:m>`, '1 2'],
      [`<m:d>${parts('1', '2')}</m:d>`, '(1|2)'],
      [
        `<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val="]"/></m:dPr>${parts('1', '2')}</m:d>`,
        '[1;2]',
      ],
      [`<m:limLow>${parts('1')}<m:lim>${figure('2')}</m:lim></m:limLow>`, '1_2'],
      [`${figure('1')}<m:r><m:rPr><m:brk/></m:rPr><m:t>2</m:t></m:r>`, '1\n2'],
    ];
    for (const [inner, text] of shown) assert.equal(seen(cell(formula(inner))), text);
    const two = formula(`${formula(figure('1'))}${formula(figure('2'))}`, 'oMathPara');
    assert.equal(seen(cell(two)), '1\n2');
    const nested = formula(`<m:eqArr><m:e><m:box>${parts('1')}</m:box></m:e>${parts('2')}</m:eqArr>`);
    assert.equal(seen(cell(nested)), '1\n2');
    assert.equal(seen(cell(formula(`<m:box>${parts('12')}</m:box>`))), '12');
  });
  it('is as it is now, and not as it was before a recorded change', () => {
    const before = '<w:pPrChange w:id="1"><w:pPr>' + LISTED + '</w:pPr></w:pPrChange>';
    const numbering = listOf('decimal', '%1');
    assert.equal(seen(inCell(paragraph('12', '', before)), { numbering }), '12');
    const merged = '<w:tcPrChange w:id="1"><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>';
    assert.equal(seen(cell(run('12'), merged)), '12');
    const hidden = '<w:trPr><w:trPrChange w:id="1"><w:trPr><w:hidden/></w:trPr></w:trPrChange></w:trPr>';
    assert.equal(seen(hidden + cell(run('12'))), '12');
  });
  it('is no deleted cell, whose place is kept', () => {
    const page = readWord(
      openWord(
        docxByHand(`<w:tbl><w:tr>${cell(run('12'), '<w:cellDel/>')}${cell(run('甲'))}</w:tr></w:tbl>`),
      ),
    );
    assert.deepEqual(page.struck, ['12']);
    const [table] = page.pieces;
    assert.deepEqual(table?.kind === 'table' && table.cells.map(({ column, value }) => [column, value]), [
      [2, '甲'],
    ]);
  });
  it('has the number of a list before a paragraph without text, and counts it', () => {
    const numbering = listOf('chineseCounting', '%1、');
    const paragraphs = ['甲', '', '乙'].map((text) => paragraph(text, '', LISTED)).join('');
    assert.deepEqual(read(paragraphs, { numbering }), ['一、甲', '二、', '三、乙']);
    const digits = { numbering: listOf('decimal', '%1') };
    assert.equal(seen(inCell(paragraph('', '', LISTED)), digits), '1');
    assert.equal(seen(inCell(paragraph('9', '', LISTED)), digits), '1 9');
    assert.equal(seen(inCell(paragraph('甲', '', LISTED)), digits), '1甲');
    const down = (merge: string, text: string) => inCell(paragraph(text, '', LISTED), `<w:vMerge${merge}/>`);
    const rows = [down(' w:val="restart"', '甲'), down('', ''), inCell(paragraph('乙', '', LISTED))];
    assert.deepEqual(
      read(`<w:tbl>${rows.map((row) => `<w:tr>${row}${cell(run('3'))}</w:tr>`).join('')}</w:tbl>`, digits),
      ['1甲', '3', '3', '2乙', '3'],
    );
  });
  it('has numbers of lists in large numerals, stems, letters and Roman ones, and as a list has its own', () => {
    const numerals = { chineseLegalSimplified: '壹', ideographTraditional: '甲', upperLetter: 'A' };
    for (const [format, numeral] of Object.entries({ ...numerals, upperRoman: 'I', lowerRoman: 'i' }))
      assert.deepEqual(
        read(paragraph('文', '', LISTED), { numbering: listOf(format, '%1、') }),
        [`${numeral}、文`],
        format,
      );
    const own = `<w:lvlOverride w:ilvl="0">${level('chineseCounting', '（%1）')}</w:lvlOverride>`;
    assert.deepEqual(read(paragraph('文', '', LISTED), { numbering: listOf('decimal', '%1.', own) }), [
      '（一）文',
    ]);
  });
  it('has cells where a control over them only shows a prompt, and the title in old lettering', () => {
    const control = (content: string, isPrompt: boolean) =>
      `<w:sdt><w:sdtPr>${isPrompt ? '<w:showingPlcHdr/>' : ''}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const row = `${cell(run('甲'))}${control(cell(run('点击输入')), true)}${control(cell(run('3')), false)}`;
    const page = readWord(openWord(docxByHand(`<w:tbl><w:tr>${row}</w:tr></w:tbl>`)));
    const [table] = page.pieces;
    assert.deepEqual(table?.kind === 'table' && table.cells.map(({ column, value }) => [column, value]), [
      [1, '甲'],
      [3, '3'],
    ]);
    const shape = '<v:shape style="position:absolute"><v:textpath string="某局报告"/></v:shape>';
    assert.deepEqual(read(`<w:p><w:r><w:pict>${shape}</w:pict></w:r></w:p>`), ['某局报告']);
  });
  it('has a merged cell that goes on below a wider one in its own column', () => {
    const wide = cell(run('头'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>');
    for (const first of ['', run('续')]) {
      const below = `${cell(first, '<w:vMerge/>')}${cell(run('行'))}${cell(run('3'))}`;
      const body = `<w:tbl><w:tr>${wide}${cell(run('列'))}</w:tr><w:tr>${below}</w:tr></w:tbl>`;
      const [table] = readWord(openWord(docxByHand(body))).pieces;
      const placed = table?.kind === 'table' ? table.cells.filter(({ row }) => row === 2) : [];
      assert.deepEqual(
        placed.map(({ column, value }) => [column, value]),
        [...(first === '' ? [] : [[1, '续']]), [2, '行'], [3, '3']],
      );
    }
    const [same] = readWord(
      openWord(
        docxByHand(
          `<w:tbl><w:tr>${wide}${cell(run('1'))}</w:tr><w:tr>${cell('', '<w:gridSpan w:val="2"/><w:vMerge/>')}${cell(run('2'))}</w:tr></w:tbl>`,
        ),
      ),
    ).pieces;
    assert.equal(same?.kind === 'table' && same.cells[0]?.rowSpan, 2);
  });
});
