import { inflateRawSync } from 'node:zlib';

/** zlib takes no smaller buffer. */
const LEAST = 64;

/**
 * What deflated bytes hold, which should be so many bytes, as `inflate.ts` gives it: zlib takes a third of
 * the time. Undefined where it is longer, and where it cannot be inflated.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const most = size + 1;
  try {
    const part = inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(LEAST, most) });
    return new Uint8Array(part.buffer, part.byteOffset, part.length);
  } catch {
    return undefined;
  }
}
