import { fileHost } from '../hosts/file/fileHost.js';
import { kindOfFile } from '../hosts/file/kindOfFile.js';
import { otherKind } from '../hosts/file/other/otherKind.js';
import { decodeText, Problem, readSheets, readText, type ReadResult } from '../index.js';
import { readBytes } from './readBytes.js';

/** A report that was read from a file. */
export interface OpenedFile extends ReadResult {
  /** The bytes of a package, which can be marked. */
  readonly workbook?: Uint8Array;
}

/** Reads a spreadsheet or a text of a registered import; throws a `Problem` where it cannot be used. */
export async function openFile(path: string): Promise<OpenedFile> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const other = otherKind(bytes);
  if (other) {
    const { readOther } = await import('../hosts/file/other/readOther.js');
    return readSheets(readOther(bytes, other));
  }
  if (kindOfFile(bytes) === 'text') return readText(decodeText(bytes, path), path);
  return { ...readSheets(await fileHost(bytes).read()), workbook: bytes };
}
