import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import type { Listing, Mark } from '../../../../src/hosts/host.js';
import { edit } from '../editParts.js';
import { bytesOf } from '../loadBook.js';

/** Marks of three levels on the first sheet of the workbook. */
export const MARKS: readonly Mark[] = [
  { sheet: '表三 <&> "a"', cells: ['B2', 'D5'], level: 'error' },
  { sheet: '表三 <&> "a"', cells: ['C3'], level: 'warning' },
  { sheet: '表三 <&> "a"', cells: ['A11'], level: 'hint' },
];

/** A listing with text that could be taken for something else. */
export const LISTING: Listing = {
  name: '检查结果',
  head: ['级别', '位置', '说明'],
  rows: [
    [
      { text: '=1+1' },
      { text: '表三!B2', link: '表三 <&> "a"!B2' },
      { text: '<b>&amp;\u0000\u000b "q"\n第二行' },
    ],
    [{ text: '_x0041_' }, { text: '它处', link: "'它''s'!A1" }, { text: '  空 格  ' }],
  ],
  widths: [8, 16, 60],
};

/** The parts that marking changes, by name. */
export const CHANGED = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
];

/** The user's workbook and its marked copy, both made once before the tests of a suite. */
export function markedWorkbook(): { readonly input: Uint8Array; readonly output: Uint8Array } {
  const made: { input: Uint8Array; output: Uint8Array } = {
    input: new Uint8Array(),
    output: new Uint8Array(),
  };
  before(async () => {
    made.input = await userWorkbook();
    made.output = markPackage(made.input, MARKS, LISTING);
  });
  return made;
}

/** A workbook with what a user may have in it and marking must keep. */
async function userWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(MARKS[0]?.sheet, {
    pageSetup: { paperSize: 9 },
    headerFooter: { oddFooter: '&P' },
  });
  for (let row = 1; row <= 12; row += 1)
    for (let column = 1; column <= 7; column += 1) sheet.getCell(row, column).value = row * column;
  sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
  sheet.getCell('D5').value = null;
  sheet.getCell('A1').note = '批注';
  sheet.getCell('G1').value = { text: '链接', hyperlink: 'https://example.org/' };
  sheet.mergeCells('A11:C12');
  sheet.autoFilter = 'A1:G1';
  await sheet.protect('', {});
  sheet.getCell('E5').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.addConditionalFormatting({
    ref: 'A3:G4',
    rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: { fill: solid('FF00FF00') } }],
  });
  sheet.addConditionalFormatting({
    ref: 'A1:A2',
    rules: [{ type: 'expression', priority: 3, formulae: ['A1>1'], style: { fill: solid('FFFF0000') } }],
  });
  book.addWorksheet("它's").getCell('A1').value = '<>';
  book.definedNames.add(`'${sheet.name}'!$A$1:$B$2`, '区域');
  return withConstantAndProperty(await bytesOf(book));
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}

/**
 * What exceljs cannot write and a user's workbook has: a constant, a protected structure, a custom property.
 */
function withConstantAndProperty(bytes: Uint8Array): Uint8Array {
  const named = edit(bytes, 'xl/workbook.xml', (xml) =>
    xml
      .replace('</definedNames>', '<definedName name="常数">42</definedName></definedNames>')
      .replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
  );
  const custom =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"' +
    ' pid="2" name="文号"><vt:lpwstr>1</vt:lpwstr></property></Properties>';
  return zipSync({ ...unzipSync(named), 'docProps/custom.xml': strToU8(custom) });
}
