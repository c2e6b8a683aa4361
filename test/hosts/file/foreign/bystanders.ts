import { strToU8 } from 'fflate';
import { changed, type Files } from '../editParts.js';

/** A sheet beside those of the report: its markup, and the type of its relationship. */
interface Bystander {
  readonly sheet?: string;
  readonly type?: string;
  /** Markup inside `<definedNames>`. */
  readonly names?: string;
}

const EMPTY = '<sheetData/>';
const validation = (cells: string, list = '"是,否"') =>
  `<dataValidations count="1"><dataValidation type="list" sqref="${cells}"><formula1>${list}</formula1></dataValidation></dataValidations>`;
const colouring = (cells: string) =>
  `<conditionalFormatting sqref="${cells}"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>`;

const COLUMNS = 15;
const ledger = (rows: number, cell: string) =>
  `<sheetData>${`<row>${cell.repeat(COLUMNS)}</row>`.repeat(rows)}</sheetData>`;

/** What stands beside a report in a workbook and says nothing about it. */
const bystanders: Readonly<Record<string, Bystander>> = {
  'an empty sheet with a picture': { sheet: `${EMPTY}<drawing r:id="rId1"/>` },
  'an empty sheet with a link': {
    sheet: `${EMPTY}<hyperlinks><hyperlink ref="A1:XFD9" r:id="rId1"/></hyperlinks>`,
  },
  'an empty sheet with a table': {
    sheet: `${EMPTY}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
  },
  'an empty sheet with a check of all its cells': { sheet: EMPTY + validation('A1:XFD1048576') },
  'an empty sheet with a check of three columns': { sheet: EMPTY + validation('A1:C1048576') },
  'an empty sheet with a format of all its cells': { sheet: EMPTY + colouring('A1:XFD1048576') },
  'an empty sheet with columns of a width': {
    sheet: `<cols><col min="1" max="16384" width="9"/></cols>${EMPTY}`,
  },
  'an empty sheet with all its cells merged': {
    sheet: `${EMPTY}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
  },
  'a list check down to the last row': { sheet: EMPTY + validation('B2:B1048576', '台账!$A$1:$A$1048576') },
  'the hidden name of a filter': {
    names:
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表三!$A$1:$XFD$1048576</definedName>',
  },
  'a name of what is gone': { names: '<definedName name="旧表">#REF!$A$1</definedName>' },
  'a name that reaches down a column': { names: '<definedName name="全部">表三!$A:$XFD</definedName>' },
  'a ledger of numbers': { sheet: ledger(4_000, '<c><v>7</v></c>') },
  'a ledger of texts': { sheet: ledger(4_000, '<c t="inlineStr"><is><t>某</t></is></c>') },
  'a ledger of blanks': { sheet: ledger(4_000, '<c s="1"/>') },
  'a sheet of a chart': { type: 'chartsheet', sheet: '<drawing r:id="rId1"/>' },
  'a sheet of a dialog': { type: 'dialogsheet', sheet: '<sheetPr/>' },
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Ways to add something to a drawn workbook that changes nothing about its report. */
export const withBystanders: Readonly<Record<string, (files: Files) => Files>> = Object.fromEntries(
  Object.entries(bystanders).map(([name, { sheet, type = 'worksheet', names }]) => [
    name,
    (files) => addNames(sheet === undefined ? files : addSheet(files, sheet, type), names),
  ]),
);

function addSheet(files: Files, sheet: string, type: string): Files {
  const part = `<${type} xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</${type}>`;
  const listed = changed(files, 'xl/workbook.xml', (xml) =>
    xml.replace('<sheets>', '<sheets><sheet name="台账" sheetId="90" r:id="rId90"/>'),
  );
  const linked = changed(listed, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId90" Type="${OFFICE}/${type}" Target="${type}s/other.xml"/></Relationships>`,
    ),
  );
  return { ...linked, [`xl/${type}s/other.xml`]: strToU8(part) };
}

function addNames(files: Files, names: string | undefined): Files {
  if (names === undefined) return files;
  return changed(files, 'xl/workbook.xml', (xml) => xml.replace('<definedNames>', `<definedNames>${names}`));
}
