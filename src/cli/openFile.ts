import { fileHost } from '../hosts/file/fileHost.js';
import { kindOfFile } from '../hosts/file/kindOfFile.js';
import { decodeText, Problem, readSheets, readText, type ReadResult } from '../index.js';
import { readBytes } from './readBytes.js';

/** A report that was read from a file, with the bytes of the file where it is a workbook. */
export interface OpenedFile extends ReadResult {
  readonly workbook?: Uint8Array;
}

/** Reads a workbook or a text of a registered import; throws a `Problem` where it cannot be used. */
export async function openFile(path: string): Promise<OpenedFile> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new Problem('fileEmpty');
  if (kindOfFile(bytes) === 'text') return readText(decodeText(bytes, path), path);
  return { ...readSheets(await fileHost(bytes).read()), workbook: bytes };
}
