import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { FILE_LIMIT } from '../../hosts/file/bytes/limits.js';
import { Problem } from '../../index.js';

/** Errors of the system for a path that leads to no file. */
const MISSING = ['ENOENT', 'ENOTDIR'];

/** Opening does not wait, even where a pipe takes the place of a file. Windows has no such flag. */
const OPEN = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/**
 * The bytes of a regular file, at most `FILE_LIMIT` of them, whatever size the system tells. Throws a
 * `Problem` `fileMissing`, `isFolder`, `noRegularFile`, `fileTooLarge` or `fileUnreadable`. It waits for each
 * step: a thread has nothing else to do, and a call for each step took as long as 6 % of a file.
 */
export function readBytes(path: string): Uint8Array {
  try {
    refuseOthers(statSync(path));
    const file = openSync(path, OPEN);
    try {
      const found = fstatSync(file);
      refuseOthers(found);
      return readToEnd(file, found.size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Problem(MISSING.includes(code) ? 'fileMissing' : 'fileUnreadable');
  }
}

function refuseOthers(found: Stats): void {
  if (found.isDirectory()) throw new Problem('isFolder');
  if (!found.isFile()) throw new Problem('noRegularFile');
  refuseSize(found.size);
}

function refuseSize(size: number): void {
  if (size > FILE_LIMIT) throw new Problem('fileTooLarge', { size, limit: FILE_LIMIT });
}

/** Reads a file of about that size to its end, and one byte beyond the limit at most. */
function readToEnd(file: number, size: number): Uint8Array {
  let bytes: Uint8Array = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    refuseSize(length);
    if (length === bytes.length) bytes = longer(bytes);
  }
}

/** A copy with room for as much again, up to one byte beyond the limit: the file grew while it was read. */
function longer(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(Math.min(2 * bytes.length, FILE_LIMIT + 1));
  copy.set(bytes);
  return copy;
}
