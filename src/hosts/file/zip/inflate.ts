import { Inflate, inflateSync } from 'fflate';

/**
 * The most packed bytes inflated at once. Deflate makes at most 1,032 bytes of each, so a wrong declared size
 * costs 17 MB of work at most.
 */
const AT_ONCE = 16_384;

/** The packed bytes given to the stream at a time. fflate then grows its window to 8 MB at most. */
const STEP = 4_096;

/**
 * What deflated bytes hold, which should be so many bytes: others where it is longer or shorter, undefined
 * where it cannot be inflated. Node has its own (`inflate.node.ts`).
 *
 * fflate trusts the declared size: it drops what does not fit in the given buffer, without an error. So the
 * buffer has one byte more than declared, and the declared size is wrong where that byte is used.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size + 1);
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
