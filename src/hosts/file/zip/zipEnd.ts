import { Problem } from '../../../core/report/problem.js';
import { ENTRIES_LIMIT } from '../bytes/limits.js';
import { END, END_SIZE } from './zipFormat.js';

/** Where the central directory of a zip is, `[start, end)`, and how many entries it says it has. */
export interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** A number of this value is written in the zip64 fields instead. */
export const FULL32 = 0xffffffff;
const FULL16 = 0xffff;

const LONGEST_COMMENT = FULL16;

const END64 = 0x06064b50;
const END64_SIZE = 56;
const END64_LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;

/**
 * Finds the central directory by the end record of a zip. Throws `truncated` where there is none, and
 * `damaged` where end record and directory disagree or there are too many entries.
 */
export function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return readEnd(view, at);
  }
  throw new Problem('truncated');
}

function readEnd(view: DataView, at: number): Directory {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count === FULL16 || size === FULL32 || start === FULL32) return readEnd64(view, at);
  return checkDirectory({ count, start, end: start + size }, at);
}

function readEnd64(view: DataView, end: number): Directory {
  const locator = end - LOCATOR_SIZE;
  const at = locator - END64_SIZE;
  const isPlaced =
    at >= 0 && view.getUint32(locator, true) === END64_LOCATOR && readLong(view, locator + 8) === at;
  // Nothing may follow the end record: some readers take the last locator, even in the comment.
  if (!isPlaced || view.getUint32(at, true) !== END64 || end + END_SIZE !== view.byteLength)
    throw new Problem('damaged');
  const start = readLong(view, at + 48);
  return checkDirectory({ count: readLong(view, at + 32), start, end: start + readLong(view, at + 40) }, at);
}

/** The directory must end where its end record begins: some readers move all offsets by what is between. */
function checkDirectory(directory: Directory, end: number): Directory {
  if (directory.end > end) throw new Problem('truncated');
  if (directory.end < end) throw new Problem('damaged');
  if (directory.count > ENTRIES_LIMIT)
    throw new Problem('damaged', { count: directory.count, limit: ENTRIES_LIMIT });
  return directory;
}

/** A number of 8 bytes; throws `damaged` where the zip is too short for it. */
export function readLong(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw new Problem('damaged');
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}
