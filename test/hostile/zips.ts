import { Deflate, strToU8 } from 'fflate';
import { MAIN, makeBook } from '../bookParts.js';
import { zipByHand, type HandEntry } from '../zipByHand.js';
import { byHand, byName, noise, SHEET, type Hostile } from './byHand.js';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files that are no workbook, or zips that are damaged or lie about what is in them. */
export const hostileZips: readonly Hostile[] = [
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
    name: '25 MB of XML beside what does not shrink',
    code: 'inflatesTooMuch',
    bytes: () => byHand({ parts: { 'a.bin': noise(40_000) } }, blanks(25)),
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
    name: 'a part with another checksum',
    code: 'damaged',
    bytes: () => byHand({}, { name: SHEET, data: `<worksheet ${MAIN}/>`, declaredCrc: 1 }),
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
];

function withByte(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), 0, ...bytes.subarray(at)]);
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

/**
 * A sheet of many megabytes of blanks, made from one: a deflate block that refers only to blanks can be
 * repeated.
 */
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
