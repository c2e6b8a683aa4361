import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import { LISTING_SIGNATURE } from '../../../../src/hosts/file/marking/renderListing.js';
import { edit, textOf } from '../editParts.js';
import { loadBook, rulesOf } from '../loadBook.js';
import { LISTING, markedWorkbook } from './userWorkbook.js';

describe('the listing in a package', () => {
  const made = markedWorkbook();

  it('is the last sheet, its text plain text', async () => {
    const sheet = (await loadBook(made.output)).worksheets.at(-1);
    assert.equal(sheet?.name, '检查结果');
    assert.deepEqual(sheet?.getRow(2).getCell(1).value, '=1+1');
    assert.equal(sheet?.getCell('A2').type, ExcelJS.ValueType.String);
    assert.equal(sheet?.getCell('C2').text, '<b>&amp; "q"\n第二行');
    assert.equal(sheet?.getCell('C3').text, '  空 格  ');
    assert.match(textOf(made.output, 'xl/worksheets/sheet3.xml'), /<t xml:space="preserve">_x005F_x0041_</);
  });

  it('has links, a bold filled frozen head, wrapped cells, widths and a printed page across', async () => {
    const sheet = (await loadBook(made.output)).worksheets.at(-1);
    const links = [
      ...textOf(made.output, 'xl/worksheets/sheet3.xml').matchAll(
        /<hyperlink ref="(\w+)" location="([^"]*)"/g,
      ),
    ];
    assert.deepEqual(
      links.map((match) => match.slice(1)),
      [
        ['B2', "'表三 &lt;&amp;&gt; &quot;a&quot;'!B2"],
        ['B3', "'它''s'!A1"],
      ],
    );
    assert.equal(sheet?.getCell('A1').font.bold, true);
    assert.equal(sheet?.getCell('A1').fill.type, 'pattern');
    assert.equal(sheet?.getCell('C2').alignment.wrapText, true);
    assert.equal(sheet?.getCell('B2').font.underline, true);
    assert.deepEqual(
      LISTING.widths.map((_, index) => sheet?.getColumn(index + 1).width),
      LISTING.widths,
    );
    assert.deepEqual(
      [
        sheet?.views[0]?.state,
        sheet?.pageSetup.paperSize,
        sheet?.pageSetup.orientation,
        sheet?.pageSetup.fitToPage,
      ],
      ['frozen', 9, 'landscape', true],
    );
  });

  it('carries a signature of its own', async () => {
    assert.deepEqual(
      (await rulesOf(made.output, 2)).map(({ ref, formula }) => [ref, formula]),
      [['A1:C1', LISTING_SIGNATURE]],
    );
  });

  it('takes a free name of at most 31 characters', async () => {
    const taken = edit(made.input, 'xl/workbook.xml', (xml) =>
      xml.replace('name="它&apos;s"', 'name="RESULT"'),
    );
    assert.equal(
      (await loadBook(markPackage(taken, [], { ...LISTING, name: 'Result' }))).worksheets.at(-1)?.name,
      'Result (2)',
    );
    assert.match(
      textOf(markPackage(made.input, [], { ...LISTING, name: '果'.repeat(40) }), 'xl/workbook.xml'),
      /name="果{31}"/,
    );
    assert.throws(() => markPackage(made.input, [], { ...LISTING, name: 'a/b' }), RangeError);
  });
});
