import { readSpreadsheet } from '../hosts/file/readSpreadsheet.js';
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
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return readText(decodeText(bytes, path), path);
  const read = readSheets(spreadsheet.sheets);
  return spreadsheet.isPackage ? { ...read, workbook: bytes } : read;
}
