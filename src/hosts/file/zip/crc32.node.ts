// Not by its name, which would keep the program from starting where Node lacks it.
import zlib from 'node:zlib';
import { crc32 as ownCrc32 } from './crc32.js';

/** The CRC-32 of bytes, as `crc32.ts` gives it: zlib takes a sixth of the time. Node has it since 20.15. */
export const crc32: (bytes: Uint8Array) => number = 'crc32' in zlib ? zlib.crc32 : ownCrc32;
