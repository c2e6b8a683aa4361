import { deflateSync, strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { inflateEntry } from '../../../../src/hosts/file/zip/inflateEntry.js';
import { noise } from '../../../hostile/byHand.js';
import { thrownBy } from '../reading/problemOf.js';

const TEXT = strToU8(noise(8_000));

/** The code of the problem with a deflated entry; undefined where there is none. */
function codeOf(packed: Uint8Array, size: number, crc: number): string | undefined {
  const entry = { name: 'a.xml', method: 8, start: 0, packedSize: packed.length, size, crc };
  return thrownBy(() => inflateEntry(packed, entry))?.code;
}

describe('an entry of a zip', () => {
  it('is refused where it is smaller than declared, larger by one byte, or packed in another way', () => {
    const text = TEXT.subarray(0, 100);
    const [packed, size, crc] = [deflateSync(text), text.length, crc32(text)];
    assert.equal(codeOf(packed, size, crc), undefined);
    for (const declared of [size - 1, size + 1]) assert.equal(codeOf(packed, declared, crc), 'damaged');
    const entry = { name: 'a.xml', method: 9, start: 0, packedSize: packed.length, size, crc };
    assert.equal(thrownBy(() => inflateEntry(packed, entry))?.code, 'damaged');
  });

  it('is refused where any bit of it is flipped, or of its checksum', () => {
    const data = TEXT.subarray(0, 50);
    const entry = { name: 'a.xml', method: 0, start: 0, packedSize: 50, size: 50, crc: crc32(data) };
    assert.deepEqual(inflateEntry(data, entry), data);
    for (let bit = 0; bit < data.length * 8; bit += 1) {
      const flipped = data.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      assert.equal(thrownBy(() => inflateEntry(flipped, entry))?.code, 'damaged', `bit ${bit}`);
    }
    assert.equal(thrownBy(() => inflateEntry(data, { ...entry, crc: entry.crc ^ 1 }))?.code, 'damaged');
  });
});
