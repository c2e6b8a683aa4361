import { CFB, utils } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { publishedKind } from '../../../../src/hosts/file/publishedKind.js';
import { openCompoundFile } from '../../../../src/hosts/file/other/compoundFile.js';
import { otherKind } from '../../../../src/hosts/file/other/otherKind.js';
import { makeBook } from '../../../bookParts.js';
import { bareXls, numberAt } from './biffByHand.js';
import { problemIn, savedAs } from './savedAs.js';
import { assertInTime } from '../../../time.js';

/** A compound file with streams of these sizes. */
function compound(streams: Readonly<Record<string, number>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, size] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(Array.from({ length: size }, (_, at) => at % 251)));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

const zipOf = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const openDocument = (kind: string) =>
  zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`), 'content.xml': strToU8('') });
const book = { SheetNames: ['表1'], Sheets: { 表1: utils.aoa_to_sheet([[1]]) } };

describe('the kind of a spreadsheet', () => {
  it('is told by its content', () => {
    assert.equal(otherKind(savedAs(book, 'biff8')), 'xls');
    assert.equal(otherKind(bareXls([numberAt(0, 0, 1)])), 'bareXls');
    assert.equal(otherKind(savedAs(book, 'xlsb')), 'xlsb');
    assert.equal(otherKind(savedAs(book, 'ods')), 'ods');
    assert.equal(otherKind(openDocument('spreadsheet-template')), 'ods');
    assert.equal(otherKind(makeBook()), undefined);
    for (const text of ['', '{"edition":"2021"}', '\t\0\0\0', '一、总体情况'])
      assert.equal(otherKind(new TextEncoder().encode(text)), undefined, text);
  });
  it('is not told by a type beside an Office package, as some programs leave it', () => {
    const types = [
      'application/zip',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      '',
    ];
    for (const type of types) {
      const withType = (parts: Uint8Array) => zipSync({ mimetype: strToU8(type), ...unzipSync(parts) });
      assert.equal(otherKind(withType(makeBook())), undefined);
      assert.equal(otherKind(withType(savedAs(book, 'xlsb'))), 'xlsb');
      assert.equal(publishedKind(withType(zipOf('[Content_Types].xml', 'word/document.xml'))), 'word');
    }
    assert.equal(problemIn(zipSync({ mimetype: strToU8('application/epub+zip') })), 'notWorkbook');
  });
  it('of OpenDocument is listed in its manifest where no file states it', () => {
    const packed = (
      type: string,
      more: Readonly<Record<string, string>> = { 'content.xml': '' },
      path = '/',
    ) => {
      const entries = `<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/><m:file-entry m:full-path="${path}" m:version="1.3" m:media-type="${type}"/>`;
      const parts = { ...more, 'META-INF/manifest.xml': `<m:manifest>${entries}</m:manifest>` };
      return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
    };
    const own = 'application/vnd.oasis.opendocument.';
    assert.equal(otherKind(packed(`${own}spreadsheet`)), 'ods');
    assert.equal(otherKind(packed(`${own}spreadsheet-template`)), 'ods');
    assert.equal(publishedKind(packed(`${own}text`)), 'openText');
    assert.equal(publishedKind(packed(`${own}spreadsheet`)), undefined);
    assert.equal(problemIn(packed(`${own}presentation`)), 'slides');
    for (const other of [packed(`${own}spreadsheet`, {}), packed(`${own}spreadsheet`, undefined, '甲/')])
      assert.equal(problemIn(other), 'archive');
  });
  it('is that of another program where it says so', () => {
    assert.equal(problemIn(zipOf('[Content_Types].xml', 'word/document.xml')), 'word');
    assert.equal(problemIn(zipOf('[Content_Types].xml', 'ppt/presentation.xml')), 'slides');
    assert.equal(problemIn(zipOf('OFD.xml', 'Doc_0/Document.xml')), 'ofd');
    assert.equal(problemIn(zipOf('年报.xlsx', '说明.txt')), 'archive');
    assert.equal(problemIn(openDocument('text')), 'word');
    assert.equal(problemIn(openDocument('presentation')), 'slides');
    assert.equal(problemIn(openDocument('graphics')), 'notWorkbook');
    assert.equal(problemIn(compound({ WordDocument: 10 })), 'oldWord');
    assert.equal(problemIn(compound({ 'PowerPoint Document': 10 })), 'slides');
    assert.equal(problemIn(compound({ Contents: 10 })), 'notWorkbook');
    assert.equal(problemIn(compound({ EncryptedPackage: 10, EncryptionInfo: 10 })), 'encrypted');
  });
});

describe('a compound file', () => {
  it('has streams of any size, small ones in sectors of their own #slow', () => {
    for (const size of [0, 1, 64, 65, 4_095, 4_096, 4_097, 70_000, 8_000_000]) {
      const file = openCompoundFile(compound({ Other: 100, Workbook: size, Last: 5_000 }));
      assert.deepEqual(
        file.stream('workbook'),
        Uint8Array.from({ length: size }, (_, at) => at % 251),
        String(size),
      );
      assert.equal(file.stream('Book'), undefined);
    }
  });
  it('that is cut, or whose sectors run in a circle, is damaged', () => {
    const bytes = savedAs(book, 'biff8');
    const view = new DataView(bytes.buffer);
    const firstTable = view.getUint32(76, true);
    const withWords = (...words: readonly (readonly [at: number, value: number])[]) => {
      const copy = bytes.slice();
      for (const [at, value] of words) new DataView(copy.buffer).setUint32(at, value, true);
      return copy;
    };
    const entry = (sector: number) => (firstTable + 1) * 512 + 4 * sector;
    const directory = view.getUint32(48, true);
    for (const [title, wrong] of [
      ['the directory', withWords([entry(directory), directory])],
      ['the list of tables', withWords([68, firstTable], [entry(127), firstTable])],
      ['the first sector', withWords([48, 100_000])],
      ['the size of a sector', withWords([30, 0x0030])],
      ['the header', bytes.slice(0, 400)],
      ['the file', bytes.slice(0, 1_024)],
    ] as const)
      assert.equal(problemIn(wrong), 'damaged', title);
  });
  it('of chains that share their end is read in time #slow', async () => {
    const bytes = compound({ Workbook: 9_000_000 });
    await assertInTime(2_000, () => openCompoundFile(bytes).stream('Workbook'));
  });
});

describe('an .xlsb', () => {
  const parts = unzipSync(savedAs(book, 'xlsb'));
  /** The workbook with records put before the cells of its sheet. */
  const withRecords = (records: readonly number[], count = 1) => {
    const sheet = parts['xl/worksheets/sheet1.bin']!;
    // The data of a sheet begin with the record 145, which is empty.
    const at =
      sheet.findIndex((byte, place) => byte === 0x91 && sheet[place + 1] === 0x01 && sheet[place + 2] === 0) +
      3;
    const more = Array.from({ length: count }, () => records).flat();
    return zipSync({
      ...parts,
      'xl/worksheets/sheet1.bin': Uint8Array.from([...sheet.subarray(0, at), ...more, ...sheet.subarray(at)]),
    });
  };
  const row = [0, 25, 5, 0, 0, 0, ...Array.from({ length: 21 }, () => 0)];
  const filled = [2, 12, 3, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0];
  it('is read whatever records it has besides', () => {
    assert.equal(problemIn(withRecords([])), undefined);
    assert.equal(problemIn(withRecords([0xff, 0x7f, 1, 9])), undefined);
  });
  it('has a limit of cells, and of merges #slow', () => {
    assert.equal(problemIn(withRecords([...row, ...filled], 1_000)), undefined);
    assert.equal(problemIn(withRecords([...row, ...filled], 250_001)), 'tooManyCells');
    assert.equal(
      problemIn(withRecords([0xb0, 0x01, 16, ...Array.from({ length: 16 }, () => 0)], 5_001)),
      'tooManyCells',
    );
  });
  it('that is cut in a record, or lacks a sheet or its texts, is damaged', () => {
    assert.equal(problemIn(withRecords([0, 0xff, 0xff, 0xff, 0x7f])), 'damaged');
    const { 'xl/worksheets/sheet1.bin': sheet = new Uint8Array(), ...others } = parts;
    assert.equal(
      problemIn(zipSync({ ...others, 'xl/worksheets/sheet1.bin': sheet.subarray(0, -1) })),
      'damaged',
    );
    assert.equal(problemIn(zipSync(others)), 'damaged');
    // A cell with the text of a number that is not in the list.
    assert.equal(problemIn(withRecords([...row, 7, 12, 1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0])), 'damaged');
  });
});
