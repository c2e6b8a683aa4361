import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FILE_LIMIT } from '../../hosts/file/bytes/limits.js';

/** Endings of outputs that are made again at any time. */
const TEXTS = ['.txt', '.md', '.html', '.htm', '.json'];

/**
 * True for a file that an output may replace: an empty one, one with the same content, and a text that may be
 * read and written. All else is kept: a workbook, and what is no text whatever its name.
 */
export async function isReplaced(path: string, content: Buffer): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size === 0) return true;
    const isText = TEXTS.includes(extname(path).toLowerCase()) && size <= FILE_LIMIT;
    if (!isText && size !== content.length) return false;
    const old = await readChangeable(path);
    return old.equals(content) || (isText && isUtf8(old));
  } catch {
    return false;
  }
}

/** Reads a file that may also be written; opening it is the only test of this that holds everywhere. */
async function readChangeable(path: string): Promise<Buffer> {
  const file = await open(path, 'r+');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
