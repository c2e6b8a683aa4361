import { deflateSync, strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { inflateEntry } from '../../../../src/hosts/file/zip/inflateEntry.js';
import { noise } from '../../../hostile/byHand.js';
import { thrownBy } from '../reading/problemOf.js';

/** Bytes that note how long each piece is that is read of them, and of that piece. */
class ReadBytes extends Uint8Array {
  readonly pieces: number[] = [];
  isPiece = false;
  override subarray(from?: number, to?: number): Uint8Array<ArrayBuffer> {
    const piece = new Uint8Array(this.buffer as ArrayBuffer, this.byteOffset, this.length).subarray(from, to);
    this.pieces.push(piece.length);
    if (this.isPiece) return piece;
    const read = new ReadBytes(piece.buffer, piece.byteOffset, piece.length);
    Object.assign(read, { pieces: this.pieces, isPiece: true });
    return read as Uint8Array<ArrayBuffer>;
  }
}

const TEXT = strToU8(noise(8_000));

/** A deflate stream of this length, and the size and checksum of what it unpacks to. */
function streamOf(length: number): { packed: ReadBytes; size: number; crc: number } {
  let size = length;
  let packed = deflateSync(TEXT.subarray(0, size));
  while (packed.length !== length) {
    size += Math.max(1, length - packed.length);
    if (size > TEXT.length) throw new RangeError(`no stream of ${length} bytes`);
    packed = deflateSync(TEXT.subarray(0, size));
  }
  return { packed: new ReadBytes(packed), size, crc: crc32(TEXT.subarray(0, size)) };
}

/** Inflates a stream that is said to unpack to this size, and tells in what pieces it was read. */
function piecesRead(packed: ReadBytes, size: number, crc = 0): { pieces: readonly number[]; code?: string } {
  const entry = { name: 'a.xml', method: 8, start: 0, packedSize: packed.length, size, crc };
  const code = thrownBy(() => inflateEntry(packed, entry))?.code;
  return { pieces: packed.pieces, ...(code === undefined ? {} : { code }) };
}

describe('an entry of a zip', () => {
  it('is inflated at once up to 16,384 packed bytes, and beyond in steps of 4,096', () => {
    const [short, long] = [streamOf(16_384), streamOf(16_385)];
    assert.deepEqual(piecesRead(short.packed, short.size, short.crc).pieces, [16_384]);
    assert.deepEqual(
      piecesRead(long.packed, long.size, long.crc).pieces,
      [16_385, 4_096, 4_096, 4_096, 4_096, 1],
    );
  });

  it('is refused before it is read to its end where it is larger than declared', () => {
    const packed = new ReadBytes(deflateSync(new Uint8Array(60_000_000)));
    const { pieces, code } = piecesRead(packed, 1_000);
    assert.equal(code, 'damaged');
    assert.ok(pieces.slice(1).reduce((sum, length) => sum + length, 0) < packed.length / 10);
  });

  it('is refused where it is smaller than declared, larger by one byte, or packed in another way', () => {
    const { packed, size, crc } = streamOf(100);
    assert.equal(piecesRead(packed, size, crc).code, undefined);
    for (const declared of [size - 1, size + 1])
      assert.equal(piecesRead(packed, declared, crc).code, 'damaged');
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
