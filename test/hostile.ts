import { Deflate, strToU8 } from 'fflate';
import type { ProblemCode } from '../src/core/report/problem.js';
import { bookParts, makeBook, type Book } from './bookParts.js';
import { zipByHand, type HandEntry } from './zipByHand.js';

/** An input that must be refused, and why. */
export interface Hostile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: ProblemCode;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Inputs that must all be refused with their code, quickly and in little memory. */
export const hostile: readonly Hostile[] = [
  { name: 'an empty file', code: 'fileEmpty', bytes: () => new Uint8Array() },
  { name: 'a file of 10 MB and a byte', code: 'fileTooLarge', bytes: () => new Uint8Array(10_000_001) },
  { name: 'a text', code: 'notZip', bytes: () => strToU8('单位,数量\n机关,1\n') },
  {
    name: 'a zip with something before it',
    code: 'notZip',
    bytes: () => Uint8Array.from([1, 2, 3, ...makeBook()]),
  },
  { name: 'half a workbook', code: 'truncated', bytes: () => makeBook().slice(0, 900) },
  {
    name: 'a workbook whose middle is missing',
    code: 'truncated',
    bytes: () => without(makeBook(), 300, 400),
  },
  { name: 'an .xls of Excel 97', code: 'oldExcel', bytes: () => oleFile('Workbook') },
  { name: 'an .xls of Excel 5', code: 'oldExcel', bytes: () => oleFile('Book') },
  { name: 'a workbook with a password', code: 'encrypted', bytes: () => oleFile('EncryptedPackage') },
  { name: 'an old Word document', code: 'notWorkbook', bytes: () => oleFile('WordDocument') },
  {
    name: 'a zip with a password',
    code: 'encrypted',
    bytes: () => byHand({}, { name: 'x', data: 'x', flags: 1 }),
  },
  {
    name: 'a Word document',
    code: 'notWorkbook',
    bytes: () => zipByHand([{ name: 'word/document.xml', data: '<document/>' }]),
  },
  { name: 'a zip with nothing in it', code: 'notWorkbook', bytes: () => zipByHand([]) },

  { name: '300 MB of blanks', code: 'inflatesTooMuch', bytes: () => byHand({}, blanks(300)) },
  { name: '3 MB of blanks', code: 'inflatesTooMuch', bytes: () => byHand({}, blanks(3)) },
  {
    name: '60 MB of blanks beside what does not shrink',
    code: 'inflatesTooMuch',
    bytes: () => byHand({ parts: { 'a.bin': noise(100_000) } }, { ...blanks(60), name: 'b.bin' }),
  },
  {
    name: '20 MB of XML beside what does not shrink',
    code: 'inflatesTooMuch',
    bytes: () => byHand({ parts: { 'a.bin': noise(40_000) } }, blanks(20)),
  },
  {
    name: '300 MB of blanks declared as 1 KB',
    code: 'damaged',
    bytes: () => byHand({}, { ...blanks(300), declaredSize: 1_000 }),
  },
  {
    name: '15 MB of blanks declared as 1 KB',
    code: 'damaged',
    bytes: () => byHand({}, { ...blanks(15), declaredSize: 1_000 }),
  },
  {
    name: '300 MB of blanks as a picture declared as 1 KB',
    code: 'damaged',
    bytes: () => byHand({}, { ...blanks(300), name: 'xl/media/image1.png', declaredSize: 1_000 }),
  },
  {
    name: '1 KB declared as 40 MB',
    code: 'inflatesTooMuch',
    bytes: () => byHand({}, { name: SHEET, data: '<worksheet/>', declaredSize: 40_000_000 }),
  },
  {
    name: '1 KB declared as 4 GB',
    code: 'inflatesTooMuch',
    bytes: () => byHand({}, { name: SHEET, data: '<worksheet/>', declaredSize: 0xfffffffe }),
  },
  {
    name: 'a part shorter than declared',
    code: 'damaged',
    bytes: () => byHand({}, { name: SHEET, data: '<worksheet/>', declaredSize: 100 }),
  },
  {
    name: 'a part that is no deflate stream',
    code: 'damaged',
    bytes: () => byHand({}, { name: SHEET, data: '<worksheet/>', packed: new Uint8Array(9).fill(255) }),
  },
  {
    name: 'two parts of one name',
    code: 'damaged',
    bytes: () => byHand({}, { name: 'xl/workbook.xml', data: '<workbook/>' }),
  },
  {
    name: 'a part that reaches over the next',
    code: 'damaged',
    bytes: () => zipByHand([{ name: 'a.xml', data: '<a/>', declaredPacked: 60 }, ...byName({})]),
  },
  {
    name: 'a part that reaches into the directory',
    code: 'damaged',
    bytes: () => byHand({}, { name: 'a.xml', data: '<a/>', declaredPacked: 60 }),
  },
  { name: 'a byte between directory and end', code: 'damaged', bytes: () => withByte(makeBook(), -22) },
  { name: 'a part named ../x', code: 'damaged', bytes: () => byHand({}, { name: 'xl/../../x', data: 'x' }) },
  {
    name: 'a part with another name in its header',
    code: 'damaged',
    bytes: () => byHand({}, { name: 'xl/a.bin', data: '<worksheet/>', headerName: 'xl/b.bin' }),
  },

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

/** A workbook zipped by hand with one more part; a part of the same name is replaced. */
function byHand(book: Book, entry: HandEntry): Uint8Array {
  return zipByHand([...byName(book).filter(({ name }) => name !== SHEET || name !== entry.name), entry]);
}

function byName(book: Book): HandEntry[] {
  return Object.entries(bookParts(book)).map(([name, data]) => ({ name, data }));
}

function withByte(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), 0, ...bytes.subarray(at)]);
}

function rows(count: number, cells: string): string {
  return `<sheetData>${Array.from({ length: count }, (_, index) => `<row r="${index + 1}" s="1">${cells}</row>`).join('')}</sheetData>`;
}

function validated(validation: string): Uint8Array {
  return makeBook({ sheets: [`<sheetData/><dataValidations>${validation}</dataValidations>`] });
}

function merged(merges: string): Uint8Array {
  return makeBook({ sheets: [`<sheetData/><mergeCells>${merges}</mergeCells>`] });
}

/** A comment that cannot be compressed: without it the compression ratio alone would refuse the file. */
export function noise(words = 40_000): string {
  let seed = 1;
  return `<!--${Array.from({ length: words }, () => (seed = (seed * 16_807) % 2_147_483_647).toString(36)).join('')}-->`;
}

function without(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
}

function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set(OLE);
  bytes.set(
    [...stream].flatMap((character) => [character.charCodeAt(0), 0]),
    512 + 128,
  );
  return bytes;
}

/** A sheet of many megabytes of blanks: a deflate block that refers only to blanks is repeated. */
function blanks(megabytes: number): HandEntry {
  const pieces: Uint8Array[] = [];
  const stream = new Deflate((piece) => pieces.push(piece));
  const megabyte = new Uint8Array(1_000_000).fill(32);
  const lengths = [0, 0].map(() => {
    stream.push(megabyte);
    stream.flush(true);
    return pieces.length;
  });
  const repeated = pieces.slice(lengths[0]);
  for (let made = 2; made < megabytes; made += 1) pieces.push(...repeated);
  const packed = Uint8Array.from([...pieces.flatMap((piece) => [...piece]), 3, 0]);
  return { name: SHEET, data: '', packed, declaredSize: megabytes * 1_000_000 };
}
