import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import type { Sheet } from '../../../../src/index.js';
import { convert, needs } from '../../programs.js';
import { edit } from '../editParts.js';
import { bytesOf } from '../loadBook.js';
import { sheetsIn } from './savedAs.js';

/** A workbook with figures that are not seen or seen otherwise, in each way that its formats have. */
async function bookOfUnseen(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表1', { views: [{}] });
  for (let row = 1; row <= 7; row += 1) sheet.addRow([1, 2, 3, 4, 5].map((column) => row * 10 + column));
  sheet.getCell('A1').value = 0;
  for (const row of [9, 11]) {
    sheet.getCell(`A${row}`).value = '两行合并';
    sheet.mergeCells(`A${row}:A${row + 1}`);
    sheet.getCell(`B${row}`).value = '两列合并';
    sheet.mergeCells(`B${row}:C${row}`);
  }
  for (const row of [9, 11, 12]) sheet.getRow(row).hidden = true;
  sheet.getRow(2).hidden = true;
  sheet.getColumn(2).hidden = true;
  for (const row of [4, 5]) Object.assign(sheet.getRow(row), { hidden: true, outlineLevel: 1 });
  const formats = { C3: ';;;', D3: '0%', E3: '0.0,', A6: '0"万"', C6: '0"件"', D6: '#,##0.0', E6: '0\\0' };
  for (const [address, numFmt] of Object.entries(formats)) sheet.getCell(address).numFmt = numFmt;
  sheet.getCell('D6').value = 402.2137;
  const red = { argb: 'FFFF0000' };
  sheet.getCell('A7').font = { color: { argb: 'FFFFFFFF' } };
  sheet.getCell('C7').font = { color: red };
  sheet.getCell('C7').fill = { type: 'pattern', pattern: 'solid', fgColor: red };
  sheet.getCell('D7').font = { name: 'Wingdings' };
  sheet.getCell('E7').font = { strike: true };
  return edit(await bytesOf(book), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('<sheetView ', '<sheetView showZeros="0" '),
  );
}

/** The cells that are not seen as they are, and how they are seen. */
const looksOf = ([sheet]: readonly Sheet[]) =>
  (sheet?.cells ?? []).flatMap(({ row, column, value: _, ...look }) =>
    Object.keys(look).length > 0 ? [[row, column, Object.keys(look).join()]] : [],
  );

describe('a figure that nobody sees', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  for (const to of ['xls', 'ods', 'fods'] as const)
    it(`is told as in .xlsx where LibreOffice saves it as .${to}`, async () => {
      const bytes = await bookOfUnseen();
      const looks = looksOf(await fileHost(bytes).read());
      assert.equal(looks.length, 33);
      assert.deepEqual(looksOf(sheetsIn(convert([bytes], to)[0]!)), looks);
    });
});
