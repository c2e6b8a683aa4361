import { publishedKind } from '../hosts/file/publishedKind.js';
import { readSpreadsheet } from '../hosts/file/readSpreadsheet.js';
import { decodeText, isWebPage, Problem, readSheets, readText, type ReadResult } from '../index.js';
import { readPublishedFile, readPublishedPage } from '../published.js';
import { readBytes } from './readBytes.js';

/** A report that was read from a file. */
export interface OpenedFile extends ReadResult {
  /** The bytes of a package, which can be marked. */
  readonly workbook?: Uint8Array;
}

/**
 * Reads a spreadsheet, a published report or a text of a registered import; throws a `Problem` where it
 * cannot be used.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const kind = publishedKind(bytes);
  if (kind) return readPublishedFile(bytes, kind);
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return readTextFile(bytes, path);
  const read = readSheets(spreadsheet.sheets);
  return spreadsheet.isPackage ? { ...read, workbook: bytes } : read;
}

function readTextFile(bytes: Uint8Array, path: string): ReadResult {
  const text = decodeText(bytes, path);
  return isWebPage(text) ? readPublishedPage(text) : readText(text, path);
}
