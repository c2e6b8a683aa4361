import { Problem } from '../../../core/report/problem.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { biffRecords, type BiffRecord } from './biffSheets.js';
import { lockKeys, type BlockKey } from './lockKeys.js';
import { keyStream } from './rc4.js';
import { BEGIN, END, LOCK, PASSED_OVER, SHEET } from './biffTypes.js';

/** Records that are never locked: beginnings, the lock itself, and those of users and of the program. */
const OPEN: ReadonlySet<number> = new Set([BEGIN, LOCK, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** The record that names a sheet begins with where that begins, which is not locked. */
const OPEN_OF_SHEET = 4;

/** What obfuscation makes of the password of protected workbooks: its key, its check, what it mixes in. */
const [KEY, CHECK] = [0xb359, 0x9a0a];
const MIXED_IN = [135, 107, 154, 226, 30, 227, 5, 98, 30, 105, 150, 96, 152, 110, 148, 4] as const;

/** A lock of Excel 95 is shorter. */
const SHORTEST = 6;

/** Every so many bytes of a stream have a key of their own. */
const BLOCK = 1024;

/** A byte at a place as it was before it was locked; its record's contents have that size. */
type Unlock = (byte: number, at: number, size: number) => number;

/**
 * The workbook stream of an .xls file, open where it is only protected: Excel locks such a workbook too, with
 * a password that it asks nobody for ([MS-XLS] 2.2.10). One of Excel 95 is left as it is. Throws a `Problem`
 * `encrypted` for one that has a password of its own.
 */
export function unlockBook(stream: Uint8Array): Uint8Array {
  const lock = findLock(stream);
  if (!lock || lock.contents.byteLength < SHORTEST) return stream;
  const unlock = unlockerOf(lock.contents);
  if (!unlock) throw new Problem('encrypted');
  const copy = stream.slice();
  for (const { type, at, contents } of biffRecords(stream)) {
    const [start, size] = [at + 4, contents.byteLength];
    const from = type === SHEET ? start + OPEN_OF_SHEET : start;
    if (!OPEN.has(type))
      for (let place = from; place < start + size; place += 1)
        copy[place] = unlock(stream[place] ?? 0, place, size);
  }
  viewOfBytes(copy).setUint16(lock.at, PASSED_OVER, true);
  return copy;
}

/** The record that says how the stream is locked; it stands among those of the workbook. */
function findLock(stream: Uint8Array): BiffRecord | undefined {
  for (const record of biffRecords(stream)) {
    if (record.type === LOCK) return record;
    if (record.type === END) return undefined;
  }
  return undefined;
}

function unlockerOf(lock: DataView): Unlock | undefined {
  if (lock.getUint16(0, true) !== 0) {
    const keys = lockKeys(lock);
    return keys && unlockBlocks(keys);
  }
  if (lock.getUint16(2, true) !== KEY || lock.getUint16(4, true) !== CHECK) return undefined;
  return (byte, at, size) => {
    const mixed = byte ^ (MIXED_IN[(at + size) % MIXED_IN.length] ?? 0);
    return ((mixed << 3) | (mixed >> 5)) & 0xff;
  };
}

function unlockBlocks(keys: BlockKey): Unlock {
  let block = -1;
  let bytes: Uint8Array = new Uint8Array();
  return (byte, at) => {
    if (Math.floor(at / BLOCK) !== block) {
      block = Math.floor(at / BLOCK);
      bytes = keyStream(keys(block), BLOCK);
    }
    return byte ^ (bytes[at % BLOCK] ?? 0);
  };
}
