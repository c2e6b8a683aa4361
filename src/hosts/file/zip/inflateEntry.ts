import { crc32 } from '#crc32';
import { inflate } from '#inflate';
import { Problem } from '../../../core/report/problem.js';
import type { ZipEntry } from './zipDirectory.js';
import { DEFLATED, STORED } from './zipFormat.js';

/**
 * The contents of one entry, exactly as many bytes as the directory declares; the caller has limited that
 * number. Throws `damaged` where the contents are longer or shorter, have another CRC, or cannot be inflated.
 */
export function inflateEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const part = unpack(packedBytes(zip, entry), entry);
  if (part?.length !== entry.size || crc32(part) !== entry.crc)
    throw new Problem('damaged', { part: entry.name });
  return part;
}

/** The bytes of an entry as the zip holds them. */
export function packedBytes(zip: Uint8Array, { start, packedSize }: ZipEntry): Uint8Array {
  return zip.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | undefined {
  if (method === STORED) return packed;
  return method === DEFLATED ? inflate(packed, size) : undefined;
}
