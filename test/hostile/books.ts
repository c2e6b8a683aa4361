import { MAIN, makeBook } from '../bookParts.js';
import { zipByHand } from '../zipByHand.js';
import { byHand, byName, noise, SHEET, type Hostile } from './byHand.js';

/** Workbooks that would cost too much to read, or that are not what they seem. */
export const hostileBooks: readonly Hostile[] = [
  {
    name: '10,000 sheets',
    code: 'tooManySheets',
    bytes: () => makeBook({ sheets: Array<string>(10_000).fill('<sheetData/>') }),
  },
  {
    name: '250,001 cells',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: [`${rows(5_000, CELL.repeat(50))}${noise(10_000)}`, rows(1, CELL)] }),
  },
  {
    name: '250,250 cells over 250 sheets',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: Array<string>(250).fill(rows(91, CELL.repeat(11)) + noise(200)) }),
  },
  {
    name: '1,000,000 elements inside each other',
    code: 'damaged',
    bytes: () => makeBook({ sheets: [`${'<a>'.repeat(1_000_000)}${noise()}`] }),
  },
  {
    name: '1,500,000 elements',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: [`${'<a/>'.repeat(1_500_000)}${noise()}`] }),
  },
  {
    name: '1,001 attributes',
    code: 'damaged',
    bytes: () => makeBook({ sheets: [`<a ${attributes(1_001)}/>`] }),
  },
  {
    name: '1,500 elements of 1,000 attributes',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: [`<a ${attributes(1_000)}/>`.repeat(1_500) + noise()] }),
  },
  {
    name: '20,000 merges over all of 2,000 rows',
    code: 'tooManyCells',
    bytes: () =>
      makeBook({
        sheets: [
          `${rows(2_000, CELL)}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>${noise()}`,
        ],
      }),
  },
  ...[
    '<row r="4294967294"/>',
    '<row r="1048577"/>',
    '<row r="0"/>',
    '<row r="1"><c r="XFE1"/></row>',
    '<row r="1"><c r="A1048577"/></row>',
    '<row r="1"><c r="A"/></row>',
    '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    '<row r="1"><c r="A1" t="x"><v>0</v></c></row>',
    '<row r="1"><c r="A1"><v>1</row>',
    '<row r="1"><c r="A1"><v>&b;</v></c></row>',
  ].map((markup): Hostile => ({
    name: `a sheet with ${markup}`,
    code: 'damaged',
    bytes: () => makeBook({ sheets: [`<sheetData>${markup}</sheetData>`] }),
  })),
  {
    name: 'a sheet of another namespace',
    code: 'damaged',
    bytes: () => makeBook({ parts: { [SHEET]: '<worksheet xmlns="x"><sheetData/></worksheet>' } }),
  },
  {
    name: 'a listed sheet without a part',
    code: 'damaged',
    bytes: () => zipByHand(byName({}).filter(({ name }) => name !== SHEET)),
  },
  {
    name: 'entities within entities',
    code: 'damaged',
    bytes: () =>
      makeBook({
        parts: {
          [SHEET]:
            '<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1"><v>&b;</v></c></row></sheetData></worksheet>',
        },
      }),
  },
  {
    name: 'a sheet in bytes that are no UTF-8',
    code: 'damaged',
    bytes: () => byHand({}, { name: SHEET, data: Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]) }),
  },
];

/** Workbooks that look costly or odd, but are read within the same time and memory. */
export const harmlessBooks: readonly Omit<Hostile, 'code'>[] = [
  { name: '500 sheets', bytes: () => makeBook({ sheets: Array<string>(500).fill('<sheetData/>') }) },
  {
    name: '600 sheets that nobody lists',
    bytes: () =>
      makeBook({
        sheets: Array<string>(600).fill('<sheetData/>'),
        parts: { 'xl/workbook.xml': `<workbook ${MAIN}/>` },
      }),
  },
  {
    name: '250,000 cells',
    bytes: () => makeBook({ sheets: [`${rows(5_000, CELL.repeat(50))}${noise(10_000)}`] }),
  },
  { name: '100,000 empty rows', bytes: () => makeBook({ sheets: [rows(100_000, '') + noise(10_000)] }) },
  {
    name: '100 sheets with columns up to XFD and a cell in the last corner',
    bytes: () =>
      makeBook({
        sheets: Array<string>(100).fill(
          '<cols><col min="1" max="16384"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
      }),
  },
  {
    name: '1,000 rows with a font name of 100 KB',
    bytes: () =>
      makeBook({
        sheets: [rows(1_000, '<c s="0"><v>1</v></c>')],
        parts: {
          'xl/styles.xml': `<styleSheet ${MAIN}><fonts><font><name val="${'A'.repeat(100_000)}"/></font></fonts></styleSheet>`,
        },
      }),
  },
  {
    name: '50,000 names, some over whole sheets',
    bytes: () =>
      makeBook({
        names: Array.from(
          { length: 50_000 },
          (_, index) => `<definedName name="a${(index * 7_919) % 65_537}">S!$A$1:$XFD$1048576</definedName>`,
        ).join(''),
      }),
  },
  {
    name: '10,000 validations over whole columns',
    bytes: () =>
      makeBook({
        sheets: [
          `<sheetData/><dataValidations>${'<dataValidation sqref="A:C B2 A1:Z1048576"/>'.repeat(10_000)}</dataValidations>`,
        ],
      }),
  },
  {
    name: '10,000 merges',
    bytes: () =>
      makeBook({
        sheets: [
          `${rows(1_000, CELL)}<mergeCells>${Array.from({ length: 10_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('')}</mergeCells>`,
        ],
      }),
  },
  {
    name: 'a merge over the whole sheet',
    bytes: () =>
      makeBook({ sheets: ['<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'] }),
  },
  {
    name: 'a sheet in UTF-16 with a byte order mark',
    bytes: () => byHand({}, { name: SHEET, data: utf16(`\uFEFF<worksheet ${MAIN}/>`) }),
  },
  {
    name: 'a sheet in UTF-16 without one',
    bytes: () => byHand({}, { name: SHEET, data: utf16(`<worksheet ${MAIN}/>`) }),
  },
];

const CELL = '<c><v>1</v></c>';

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index.toString(36)}=""`).join(' ');
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) % 256, c.charCodeAt(0) >> 8]));
}

function rows(count: number, cells: string): string {
  return `<sheetData>${`<row>${cells}</row>`.repeat(count)}</sheetData>`;
}
