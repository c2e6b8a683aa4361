import { kindOfFile } from '../bytes/kindOfFile.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { END, END_SIZE, FILE_HEADER } from './zipFormat.js';

/** What follows the end record of a package at most: what a mail or a form writes behind a file. */
const MOST_BEHIND = 4096;
const PDF = /^\s*%PDF/;

/**
 * A file without what stands before the package in it, as the head of an answer of a server that was saved
 * along, a mark of text, or a program that unpacks itself; any other file as it is. The places that a package
 * states count from its own beginning.
 */
export function packageWithin(bytes: Uint8Array): Uint8Array {
  if (kindOfFile(bytes) !== 'text' || PDF.test(String.fromCharCode(...bytes.subarray(0, 16)))) return bytes;
  const start = startOf(bytes);
  return start === undefined ? bytes : bytes.subarray(start);
}

/** Where a package begins by its end record; undefined where none does. */
function startOf(bytes: Uint8Array): number | undefined {
  const view = viewOfBytes(bytes);
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MOST_BEHIND); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = at - view.getUint32(at + 12, true) - view.getUint32(at + 16, true);
    return start > 0 && view.getUint32(start, true) === FILE_HEADER ? start : undefined;
  }
  return undefined;
}
