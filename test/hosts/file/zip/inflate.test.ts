import { deflateSync, strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { seededRandom, type Random } from '../../../../bench/random.js';
import { inflate as inflateByZlib } from '../../../../src/hosts/file/zip/inflate.node.js';
import { inflate } from '../../../../src/hosts/file/zip/inflate.js';
import { noise } from '../../../hostile/byHand.js';

const STREAMS = 3_000;

/** Bytes that note how long each piece is that is read of them. */
class ReadBytes extends Uint8Array {
  readonly pieces: number[] = [];
  override subarray(from?: number, to?: number): Uint8Array<ArrayBuffer> {
    const piece = new Uint8Array(this.buffer as ArrayBuffer, this.byteOffset, this.length).subarray(from, to);
    this.pieces.push(piece.length);
    return piece;
  }
}

const TEXT = strToU8(noise(8_000));

/** A deflate stream of this length, and the size and checksum of what it unpacks to. */
function streamOf(length: number): { packed: ReadBytes; size: number } {
  let size = length;
  let packed = deflateSync(TEXT.subarray(0, size));
  while (packed.length !== length) {
    size += Math.max(1, length - packed.length);
    if (size > TEXT.length) throw new RangeError(`no stream of ${length} bytes`);
    packed = deflateSync(TEXT.subarray(0, size));
  }
  return { packed: new ReadBytes(packed), size };
}

/** A stream of a text and the size that is declared of it: right, wrong, cut, or with bits flipped. */
function randomStream(random: Random) {
  const size = random.below(400);
  const packed = deflateSync(TEXT.subarray(0, size), { level: random.below(3) === 0 ? 0 : 6 });
  const way = random.below(4);
  if (way === 0) return { packed, size, isWhole: true };
  if (way === 1) return { packed, size: size + 1 - 2 * random.below(2), isWhole: false };
  if (way === 2) return { packed: packed.subarray(0, random.below(packed.length)), size, isWhole: false };
  for (let left = random.below(3); left >= 0; left -= 1)
    packed[random.below(packed.length)]! ^= 1 << random.below(8);
  return { packed, size, isWhole: false };
}

describe('inflating', () => {
  it('is done at once up to 16,384 packed bytes, and beyond in steps of 4,096', () => {
    const [short, long] = [streamOf(16_384), streamOf(16_385)];
    assert.equal(inflate(short.packed, short.size)?.length, short.size);
    assert.deepEqual(short.packed.pieces, []);
    assert.equal(inflate(long.packed, long.size)?.length, long.size);
    assert.deepEqual(long.packed.pieces, [4_096, 4_096, 4_096, 4_096, 1]);
  });

  it('ends before all is read where there is more than declared #slow', () => {
    const packed = new ReadBytes(deflateSync(new Uint8Array(60_000_000)));
    assert.notEqual(inflate(packed, 1_000)?.length, 1_000);
    assert.ok(packed.pieces.reduce((sum, length) => sum + length, 0) < packed.length / 10);
    assert.equal(inflateByZlib(packed, 1_000), undefined);
  });

  it('gives no text with zlib that it does not give without, of right and of wrong streams #slow', () => {
    const random = seededRandom(20_261_127);
    let right = 0;
    for (let at = 0; at < STREAMS; at += 1) {
      const { packed, size, isWhole } = randomStream(random);
      // Of a wrong stream each makes what it can; the checksum of the entry then tells. zlib refuses more.
      const isRight = (part: Uint8Array | undefined) =>
        part?.length === size && crc32(part) === crc32(TEXT.subarray(0, size));
      const [expected, byZlib] = [isRight(inflate(packed, size)), isRight(inflateByZlib(packed, size))];
      assert.ok(expected || !byZlib, `${packed.join(' ')} of ${size}`);
      if (isWhole) assert.ok(expected && byZlib, `${packed.join(' ')} of ${size}`);
      if (expected) right += 1;
    }
    assert.ok(right > STREAMS / 5 && right < STREAMS / 2, `${right} right`);
  });
});
