import assert from 'node:assert/strict';
import { kindOfFile, problemOfCompound } from '../../../../src/hosts/file/bytes/kindOfFile.js';
import { makeBook } from '../../../bookParts.js';

const HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with the name of one stream at an offset. */
function compoundFile(stream: string, at = 640): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(HEADER);
  const name = [...stream].flatMap((character) => [character.charCodeAt(0), 0]);
  bytes.set(name, at);
  return bytes;
}

describe('kindOfFile', () => {
  it('tells a package by its first two bytes', () => {
    assert.equal(kindOfFile(makeBook()), 'package');
    assert.equal(kindOfFile(Uint8Array.of(0x50, 0x4b)), 'package');
    assert.equal(kindOfFile(Uint8Array.of(0x50)), 'text');
    assert.equal(kindOfFile(Uint8Array.of(0x20, 0x50, 0x4b)), 'text');
  });

  it('tells a compound file by its first eight bytes', () => {
    assert.equal(kindOfFile(Uint8Array.from(HEADER)), 'compound');
    for (const at of HEADER.keys()) {
      const other = HEADER.map((byte, index) => (index === at ? 0 : byte));
      assert.equal(kindOfFile(Uint8Array.from(other)), 'text', `byte ${at}`);
    }
    assert.equal(kindOfFile(Uint8Array.from(HEADER.slice(0, 7))), 'text');
  });

  it('takes anything else for text', () => {
    for (const text of ['', '{"edition":"2021"}', '\uFEFF{}', '一、总体情况', '%PDF-1.7'])
      assert.equal(kindOfFile(new TextEncoder().encode(text)), 'text', text);
  });
});

describe('a compound file', () => {
  for (const [stream, problem] of [
    ['EncryptedPackage', 'encrypted'],
    ['Workbook', 'oldExcel'],
    ['Book', 'oldExcel'],
    ['WordDocument', 'notWorkbook'],
    ['Workbooks', 'notWorkbook'],
  ] as const)
    it(`with a stream called ${stream} is ${problem}`, () =>
      assert.equal(problemOfCompound(compoundFile(stream)), problem));

  it('has its streams in entries of 128 bytes after a header of 512', () => {
    for (const [at, problem] of [
      [384, 'notWorkbook'],
      [512, 'oldExcel'],
      [576, 'notWorkbook'],
      [640, 'oldExcel'],
      [1920, 'oldExcel'],
    ] as const)
      assert.equal(problemOfCompound(compoundFile('Workbook', at)), problem, String(at));
  });
});
