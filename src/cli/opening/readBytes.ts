import { constants, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { FILE_LIMIT } from '../../hosts/file/limits.js';
import { Problem } from '../../index.js';

/** Errors of the system for a path that leads to no file. */
const MISSING = ['ENOENT', 'ENOTDIR'];

/** Opening does not wait, even where a pipe takes the place of a file. Windows has no such flag. */
const OPEN = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/**
 * The bytes of a regular file, at most `FILE_LIMIT` of them, whatever size the system tells. Throws a
 * `Problem` `fileMissing`, `isFolder`, `noRegularFile`, `fileTooLarge` or `fileUnreadable`.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    refuseOthers(await stat(path));
    const handle = await open(path, OPEN);
    try {
      const found = await handle.stat();
      refuseOthers(found);
      return await readToEnd(handle, found.size);
    } finally {
      await handle.close();
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
async function readToEnd(handle: FileHandle, size: number): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
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
