import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { openPackage } from '../../../../src/hosts/file/reading/openPackage.js';
import { bookParts, makeBook } from '../../../bookParts.js';
import { zipByHand, type HandEntry } from '../../../zipByHand.js';
import { bytesOf } from '../loadBook.js';
import { problemOf } from './problemOf.js';

describe('openPackage', () => {
  it('tells the range, its sheet and the limit', () => {
    const file = makeBook({
      sheets: ['<sheetData/>', '<sheetData/><mergeCells><mergeCell ref="A1:Z20000"/></mergeCells>'],
    });
    assert.deepEqual(problemOf(file)?.facts, {
      range: 'A1:Z20000',
      sheet: '表2',
      count: 520_000,
      limit: 200_000,
    });
    const named = makeBook({ names: '<definedName name="块">S!$A$1:$A$200001</definedName>' });
    assert.deepEqual(problemOf(named)?.facts, {
      range: 'S!$A$1:$A$200001',
      name: '块',
      count: 200_001,
      limit: 200_000,
    });
  });

  it('gives the inflated XML parts by name, without pictures and folders', () => {
    const parts = openPackage(
      zipByHand([
        ...handEntries(),
        { name: 'xl/a.xml/', data: '' },
        { name: 'xl/media/image1.png', data: 'png' },
      ]),
    );
    assert.deepEqual([...parts.keys()], Object.keys(bookParts()));
    assert.equal(new TextDecoder().decode(parts.get('xl/styles.xml')), bookParts()['xl/styles.xml']);
  });

  it('opens what exceljs writes, pictures included', async () => {
    assert.ok(openPackage(await writtenByExceljs()).has('xl/worksheets/sheet6.xml'));
  });

  it('opens streamed zips, zip64 sizes, leading slashes and backslashes', () => {
    const variants: ((entry: HandEntry) => HandEntry)[] = [
      (entry) => ({ ...entry, streamed: true }),
      (entry) => ({ ...entry, zip64: true }),
      (entry) => ({ ...entry, name: `/${entry.name}` }),
      (entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }),
      (entry) => ({ ...entry, headerName: entry.name.replaceAll('/', '\\') }),
    ];
    for (const vary of variants)
      assert.ok(openPackage(zipByHand(handEntries().map(vary))).has('xl/workbook.xml'));
  });

  it('opens parts that unpack in several steps', () => {
    const text = Array.from(
      { length: 40_000 },
      (_, index) => `<si><t>${(index * 7_919) % 100_003}</t></si>`,
    ).join('');
    const parts = openPackage(makeBook({ parts: { 'xl/sharedStrings.xml': `<sst>${text}</sst>` } }));
    assert.equal(parts.get('xl/sharedStrings.xml')?.length, text.length + 11);
  });

  it('opens whole rows and columns in names, print areas, filters and formats', () => {
    const names = [
      '$A:$A',
      '$1:$3',
      'S!$A:$XFD',
      '#REF!',
      'OFFSET(S!$A$1,0,0,COUNTA(S!$A:$A),1)',
      '{1,2}',
      "'年度, 上'!$A$1:$B$2",
    ];
    const printed = ['Print_Area">S!$A$1:$XFD$1048576', 'Print_Titles">S!$A:$B,S!$1:$3'].map(
      (name) => `<definedName comment=">" localSheetId="0" name="_xlnm.${name}</definedName>`,
    );
    const sheet =
      '<sheetData/><autoFilter ref="A1:XFD1048576"/><conditionalFormatting sqref="A1:XFD1048576"/>' +
      '<dataValidations><dataValidation sqref="A:A 1:3 C1:D1048576"/></dataValidations><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>';
    assert.ok(
      openPackage(
        makeBook({
          sheets: [sheet],
          names:
            names.map((name) => `<definedName name="a">${name}</definedName>`).join('') + printed.join(''),
        }),
      ),
    );
  });

  it('opens a cell in the last corner, 20 sheets set up to XFD and 100,000 cells', () => {
    const corner =
      '<cols><col min="1" max="16384"/></cols><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData>';
    assert.ok(openPackage(makeBook({ sheets: [corner] })));
    assert.ok(
      openPackage(
        makeBook({ sheets: Array<string>(20).fill('<cols><col min="1" max="16384"/></cols><sheetData/>') }),
      ),
    );
    const cells = Array.from(
      { length: 100_000 },
      (_, index) => `<c r="AB${index}" s="1"><v>${index}</v></c>`,
    ).join('');
    assert.ok(openPackage(makeBook({ sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`] })));
  });
});

function handEntries(): HandEntry[] {
  return Object.entries(bookParts()).map(([name, data]) => ({ name, data }));
}

async function writtenByExceljs(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (let number = 1; number <= 6; number += 1) {
    const sheet = workbook.addWorksheet(`表${number}`);
    for (let row = 1; row <= 30; row += 1)
      sheet.addRow(['（一）予以公开', row, { formula: 'SUM(B1:B2)', result: 1 }]);
    sheet.mergeCells('A31:C32');
    sheet.getCell('D1').dataValidation = { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
    sheet.getCell('E1').note = '注';
    workbook.definedNames.add(`表${number}!$A$1:$C$30`, `块${number}`);
  }
  const picture = workbook.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
  workbook.worksheets[0]?.addImage(picture, 'F1:G3');
  return bytesOf(workbook);
}
