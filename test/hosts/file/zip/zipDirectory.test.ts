import assert from 'node:assert/strict';
import { readZipDirectory } from '../../../../src/hosts/file/zip/zipDirectory.js';
import { zipByHand } from '../../../zipByHand.js';
import { thrownBy } from '../reading/problemOf.js';

const ZIP = zipByHand([{ name: 'a.xml', data: '<a/>' }]);

/** The bytes with some of them replaced. */
function patch(bytes: Uint8Array, at: number, ...replacement: readonly number[]): Uint8Array {
  const patched = bytes.slice();
  patched.set(replacement, at);
  return patched;
}

describe('the directory of a zip', () => {
  it('lists at most 20,000 entries #slow', () => {
    const zip = (count: number) =>
      zipByHand(
        Array.from({ length: count }, (_, at) => ({ name: `${at}`, data: '', packed: new Uint8Array() })),
      );
    assert.equal(readZipDirectory(zip(20_000)).length, 20_000);
    assert.deepEqual(thrownBy(() => readZipDirectory(zip(20_001)))?.facts, { count: 20_001, limit: 20_000 });
  });

  it('is found before a comment of at most 65,535 bytes', () => {
    const commented = (length: number) => Uint8Array.from([...ZIP, ...Array<number>(length).fill(0)]);
    assert.equal(readZipDirectory(commented(65_535)).length, 1);
    assert.equal(thrownBy(() => readZipDirectory(commented(65_536)))?.code, 'truncated');
  });

  it('tells an entry with a password by its flag or by its method', () => {
    const listing = ZIP.length - 22 - 46 - 'a.xml'.length;
    assert.equal(thrownBy(() => readZipDirectory(patch(ZIP, listing + 8, 1)))?.code, 'encrypted');
    assert.equal(thrownBy(() => readZipDirectory(patch(ZIP, listing + 10, 99)))?.code, 'encrypted');
    assert.equal(thrownBy(() => readZipDirectory(patch(ZIP, listing + 10, 98)))?.code, undefined);
  });
});
