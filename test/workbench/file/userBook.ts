import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Report } from '../../../src/index.js';
import { changed, type Files } from '../../hosts/file/editParts.js';
import { bytesOf, loadBook } from '../../hosts/file/loadBook.js';
import { drawn } from '../../hosts/file/foreign/exported.js';

/** A picture of one pixel. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A report in a workbook as users have them: with sheets of their own, a sum over the report, a picture,
 * comments, a link, formats, input checks, conditional formats, names, a custom property, a list of formulas
 * in their order, and a part that no program knows.
 */
export async function userBook(report: Report): Promise<Uint8Array> {
  const book = await loadBook(await drawn(report));
  const table = book.getWorksheet('表三')!;
  table.getCell('D5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00B0F0' } };
  table.getCell('D5').note = '已与信访办核对';
  const ledger = book.addWorksheet('台账', { properties: { tabColor: { argb: 'FFFF0000' } } });
  for (let row = 1; row <= 20; row += 1) ledger.getRow(row).values = [`第${row}件`, row, row * 2];
  ledger.getCell('B1').note = '经办人批注';
  ledger.getCell('E1').value = { formula: '表三!J5*2', result: 0, date1904: false };
  ledger.getCell('A30').value = { text: '链接', hyperlink: 'https://example.org/' };
  ledger.mergeCells('A40:C41');
  ledger.getCell('C5').dataValidation = { type: 'list', formulae: ['"是,否"'] };
  ledger.addConditionalFormatting({
    ref: 'B1:B20',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [5],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  const image = book.addImage({ base64: PICTURE, extension: 'png' });
  ledger.addImage(image, 'G2:I8');
  book.definedNames.add('台账!$A$1:$C$20', '申请台账');
  return zipSync(withMore(unzipSync(await bytesOf(book))));
}

/** What exceljs cannot write. */
function withMore(files: Files): Files {
  const named = changed(files, 'xl/workbook.xml', (xml) =>
    xml.replace('</definedNames>', '<definedName name="系数">42</definedName></definedNames>'),
  );
  const related = changed(named, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  const typed = changed(related, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
  );
  return {
    ...typed,
    'xl/calcChain.xml': strToU8(`<calcChain xmlns="${MAIN}"><c r="J5" i="4"/></calcChain>`),
    'customXml/item1.xml': strToU8('<某 xmlns="urn:x">甲</某>'),
  };
}
