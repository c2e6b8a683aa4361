import { strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import {
  refuseDeclared,
  refuseMarkup,
  refuseSheets,
} from '../../../../src/hosts/file/reading/packageSize.js';
import { problemOf, thrownBy } from './problemOf.js';

/** The code with which a zip of this size is refused for an entry that it declares. */
function declaring(zipSize: number, size: number, name = 'a.bin'): string | undefined {
  const entry = { name, size, method: 8, start: 0, packedSize: 0 };
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

  it('is at most 16 MB for its XML', () => {
    assert.equal(declaring(1_000_000, 16_000_000, 'xl/a.xml'), undefined);
    assert.equal(declaring(1_000_000, 16_000_001, 'xl/a.xml'), 'inflatesTooMuch');
    assert.equal(declaring(1_000_000, 16_000_001, 'xl/a.bin'), undefined);
  });

  it('grows at most 200 times when it is unpacked, beyond the first million bytes', () => {
    assert.equal(declaring(10_000, 2_000_000), undefined);
    assert.equal(declaring(10_000, 2_000_001), 'inflatesTooMuch');
    assert.equal(declaring(1, 1_000_000), undefined);
    assert.equal(declaring(1, 1_000_001), 'inflatesTooMuch');
  });

  it('is at most 500 sheets, as parts and as they are listed', () => {
    const sheets = Array.from({ length: 501 }, (_, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      size: 1,
      method: 8,
      start: 0,
      packedSize: 0,
    }));
    assert.equal(thrownBy(() => refuseDeclared(1_000, sheets.slice(1)))?.code, undefined);
    assert.equal(thrownBy(() => refuseDeclared(1_000, sheets))?.code, 'tooManySheets');
    assert.equal(thrownBy(() => refuseSheets(500))?.code, undefined);
    assert.equal(thrownBy(() => refuseSheets(501))?.code, 'tooManySheets');
  });

  it('is at most 800,000 of markup: 2 for a start tag, 1 for an attribute', () => {
    const tags = strToU8('<a>'.repeat(399_999));
    assert.equal(thrownBy(() => refuseMarkup([tags, strToU8('<a b=""></a>')]))?.code, 'tooManyCells');
    assert.equal(thrownBy(() => refuseMarkup([tags, strToU8('<a/></a></a>')]))?.code, undefined);
  });
});
