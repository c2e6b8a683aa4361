import assert from 'node:assert/strict';
import { refuseDeclared } from '../../../../src/hosts/file/zip/declaredSize.js';
import { makeBook } from '../../../bookParts.js';
import { noise } from '../../../hostile/byHand.js';
import { problemOf, thrownBy } from './problemOf.js';

/** The code with which a zip of this size is refused for an entry that it declares. */
function declaring(zipSize: number, size: number): string | undefined {
  const entry = { name: 'a.bin', size, crc: 0, method: 8, start: 0, packedSize: 0 };
  return thrownBy(() => refuseDeclared(zipSize, [entry]))?.code;
}

describe('the size of a package', () => {
  it('is at most 10 MB', () => {
    assert.equal(problemOf(new Uint8Array(10_000_000))?.code, 'notZip');
    assert.deepEqual(problemOf(new Uint8Array(10_000_001))?.facts, { size: 10_000_001, limit: 10_000_000 });
  });

  it('is at most 50 MB when it is unpacked', () => {
    assert.equal(declaring(10_000_000, 50_000_000), undefined);
    assert.equal(declaring(10_000_000, 50_000_001), 'inflatesTooMuch');
  });

  it('grows at most 200 times when it is unpacked, beyond the first million bytes', () => {
    assert.equal(declaring(10_000, 2_000_000), undefined);
    assert.equal(declaring(10_000, 2_000_001), 'inflatesTooMuch');
    assert.equal(declaring(1, 1_000_000), undefined);
    assert.equal(declaring(1, 1_000_001), 'inflatesTooMuch');
  });

  it('is at most 500 sheets #slow', () => {
    const sheets = (count: number) => makeBook({ sheets: Array<string>(count).fill('<sheetData/>') });
    assert.equal(problemOf(sheets(500)), undefined);
    assert.deepEqual(problemOf(sheets(501))?.facts, { count: 501, limit: 500 });
  });

  it('is at most 24 MB of XML in all parts that are read #slow', () => {
    const sized = (size: number, rest: number) => {
      const filled = (length: number) => `<!--${'一二三四五六七八九十'.repeat(length)}-->`;
      return makeBook({ sheets: [`${filled(size)}${noise()}`, `${filled(rest)}${noise()}`] });
    };
    assert.equal(problemOf(sized(390_000, 390_000)), undefined);
    assert.equal(problemOf(sized(390_000, 410_000))?.code, 'inflatesTooMuch');
  });
});
