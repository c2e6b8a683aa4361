import { Inflate, inflateSync } from 'fflate';
import { Problem } from '../../../core/report/problem.js';
import type { ZipEntry } from './zipDirectory.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * Packed bytes inflated at once; deflate makes at most 1,032 bytes of each, so a lie costs 17 MB of work at
 * most.
 */
const AT_ONCE = 16_384;

/**
 * Packed bytes given to the stream at a time: fflate grows its window to 8 MB at most before it hands
 * anything over.
 */
const STEP = 4_096;

/**
 * The contents of one entry, exactly as many bytes as the directory declares; the caller has capped that
 * number.
 *
 * fflate trusts the directory: `unzipSync` allocates what is declared, and writing beyond a given buffer goes
 * unnoticed (the part is cut short, without an error). One byte more than declared is therefore provided: if
 * it is used, or a byte stays unused, the directory lies and the part is `damaged`.
 */
export function inflateEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = zip.subarray(entry.start, entry.start + entry.packedSize);
  const part = unpack(packed, entry);
  if (part?.length !== entry.size) throw new Problem('damaged', { part: entry.name });
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
