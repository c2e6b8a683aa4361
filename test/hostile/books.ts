import { makeBook } from '../bookParts.js';
import { byHand, noise, SHEET, type Hostile } from './byHand.js';

/** Workbooks that would cost too much to read, or that are not what they seem. */
export const hostileBooks: readonly Hostile[] = [
  {
    name: '10,000 sheets',
    code: 'tooManySheets',
    bytes: () => makeBook({ sheets: Array<string>(10_000).fill('<sheetData/>') }),
  },
  {
    name: '10,000 sheets listed, one made',
    code: 'tooManySheets',
    bytes: () =>
      makeBook({
        parts: { 'xl/workbook.xml': `<workbook><sheets>${'<sheet/>'.repeat(10_000)}</sheets></workbook>` },
      }),
  },
  {
    name: '600 sheets that nobody lists',
    code: 'tooManySheets',
    bytes: () =>
      makeBook({
        sheets: Array<string>(600).fill('<sheetData/>'),
        parts: { 'xl/workbook.xml': '<workbook/>' },
      }),
  },
  {
    name: '400,000 cells',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: [rows(8_000, '<c r="A1" s="1"/>'.repeat(50))] }),
  },
  {
    name: '400,000 cells over 400 sheets',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: Array<string>(400).fill(rows(20, '<c r="A1" s="1"/>'.repeat(50))) }),
  },
  { name: '100,000 rows', code: 'tooManyCells', bytes: () => makeBook({ sheets: [rows(100_000, '')] }) },
  {
    name: '100 sheets with columns up to XFD',
    code: 'tooManyCells',
    bytes: () =>
      makeBook({ sheets: Array<string>(100).fill('<cols><col min="1" max="16384"/></cols><sheetData/>') }),
  },
  {
    name: '100 sheets with a cell in XFD1',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: Array<string>(100).fill(rows(1, '<c r="XFD1"/>')) }),
  },
  {
    name: '100 sheets with a cell in row 1048576',
    code: 'tooManyCells',
    bytes: () =>
      makeBook({
        sheets: Array<string>(100).fill('<sheetData><row r="1048576"><c r="A1048576"/></row></sheetData>'),
      }),
  },
  {
    name: '5,000 rows that reach XFD',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: [rows(5_000, '<c r="XFD1"/>')] }),
  },
  {
    name: '1,000 rows with a font name of 100 KB',
    code: 'tooManyCells',
    bytes: () =>
      makeBook({
        sheets: [rows(1_000, '')],
        parts: {
          'xl/styles.xml': `<styleSheet><fonts><font><name val="${'A'.repeat(100_000)}"/></font></fonts></styleSheet>`,
        },
      }),
  },
  {
    name: '500,000 elements inside each other',
    code: 'tooManyCells',
    bytes: () => makeBook({ sheets: [`${'<a>'.repeat(500_000)}${noise()}`] }),
  },
  {
    name: '1,000,000 attributes',
    code: 'tooManyCells',
    bytes: () =>
      makeBook({
        sheets: [`<a ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
      }),
  },
  {
    name: 'a row 4294967294',
    code: 'damaged',
    bytes: () => makeBook({ sheets: ['<sheetData><row r="4294967294"/></sheetData>'] }),
  },
  {
    name: 'a column 99999999',
    code: 'damaged',
    bytes: () => makeBook({ sheets: ['<cols><col min="1" max="99999999"/></cols>'] }),
  },
  {
    name: 'a cell in column XFE',
    code: 'damaged',
    bytes: () => makeBook({ sheets: [rows(1, '<c r="XFE1"/>')] }),
  },

  ...[
    'S!$A$1:$IV$99999',
    '&#x53;!&#00000000036;A$1:$IV$99999',
    'SUM(S!$A$1:$IV$99999)',
    "'a,b'!$B$2,'c,d'!$A$1:$IV$99999",
    "'a'!$ZZZZ$1,b',S!$A$1:$IV$99999",
  ].map((text): Hostile => ({
    name: `a name of ${text}`,
    code: 'rangeTooLarge',
    bytes: () => makeBook({ names: `<definedName name="块">${text}</definedName>` }),
  })),
  {
    name: 'a name with a comment in its reference',
    code: 'damaged',
    bytes: () => makeBook({ names: '<definedName name="块">S!$A$1:<!-- -->$IV$99999</definedName>' }),
  },
  {
    name: 'names that are too large only together',
    code: 'rangeTooLarge',
    bytes: () =>
      makeBook({
        names: Array.from(
          { length: 30 },
          (_, index) => `<definedName name="块${index}">S!$A$1:$A$9999</definedName>`,
        ).join(''),
      }),
  },
  {
    name: '50,000 names',
    code: 'rangeTooLarge',
    bytes: () =>
      makeBook({
        names: Array.from(
          { length: 50_000 },
          (_, index) => `<definedName name="a${(index * 7_919) % 65_537}">S!$A$1</definedName>`,
        ).join(''),
      }),
  },
  {
    name: 'a validation over A1:Z100000',
    code: 'rangeTooLarge',
    bytes: () => validated('<dataValidation sqref="B2 A1:Z100000"/>'),
  },
  {
    name: 'a validation over A1:Z100000 behind a >',
    code: 'rangeTooLarge',
    bytes: () => validated('<dataValidation error=">" sqref=\'A1:Z100000\'/>'),
  },
  {
    name: 'a merge over A1:Z20000',
    code: 'rangeTooLarge',
    bytes: () => merged('<mergeCell ref="A1:Z20000"/>'),
  },
  {
    name: 'a merge over A1:Z20000 with a prefix',
    code: 'rangeTooLarge',
    bytes: () => merged('<x:mergeCell ref="A1:Z20000"/>'),
  },
  {
    name: '10,000 merges',
    code: 'rangeTooLarge',
    bytes: () => merged('<mergeCell ref="A1:B1"/>'.repeat(10_000)),
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
    name: 'a sheet in UTF-16',
    code: 'damaged',
    bytes: () =>
      byHand(
        {},
        {
          name: SHEET,
          data: Uint8Array.from(
            [...'\uFEFF<worksheet/>'].flatMap((c) => [c.charCodeAt(0) % 256, c.charCodeAt(0) >> 8]),
          ),
        },
      ),
  },
];

function rows(count: number, cells: string): string {
  return `<sheetData>${Array.from({ length: count }, (_, index) => `<row r="${index + 1}" s="1">${cells}</row>`).join('')}</sheetData>`;
}

function validated(validation: string): Uint8Array {
  return makeBook({ sheets: [`<sheetData/><dataValidations>${validation}</dataValidations>`] });
}

function merged(merges: string): Uint8Array {
  return makeBook({ sheets: [`<sheetData/><mergeCells>${merges}</mergeCells>`] });
}
