import { Inflate, inflateSync } from 'fflate';
import { Problem } from '../../../core/report/problem.js';
import { crc32 } from './crc32.js';
import type { ZipEntry } from './zipDirectory.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * The most packed bytes inflated at once. Deflate makes at most 1,032 bytes of each, so a wrong declared size
 * costs 17 MB of work at most.
 */
const AT_ONCE = 16_384;

/** The packed bytes given to the stream at a time. fflate then grows its window to 8 MB at most. */
const STEP = 4_096;

/**
 * The contents of one entry, exactly as many bytes as the directory declares; the caller has limited that
 * number. Throws `damaged` where the contents are longer or shorter, have another CRC, or cannot be inflated.
 *
 * fflate trusts the declared size: it drops what does not fit in the given buffer, without an error. So the
 * buffer has one byte more than declared, and the declared size is wrong where that byte is used.
 */
export function inflateEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = zip.subarray(entry.start, entry.start + entry.packedSize);
  const part = unpack(packed, entry);
  if (part?.length !== entry.size || crc32(part) !== entry.crc)
    throw new Problem('damaged', { part: entry.name });
  return part;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return undefined;
  const out = new Uint8Array(entry.size + 1);
  try {
    return packed.length <= AT_ONCE ? inflateSync(packed, { out }) : inflateStepwise(packed, out);
  } catch {
    return undefined;
  }
}

function inflateStepwise(packed: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const stream = new Inflate((chunk) => {
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return out.subarray(0, length);
}
