import { publishedKind } from '../../hosts/file/publishedKind.js';
import { readSpreadsheet } from '../../hosts/file/readSpreadsheet.js';
import { packageWithin } from '../../hosts/file/zip/packageWithin.js';
import { decodeText, isWebPage, Problem, readText, type ReadResult } from '../../index.js';
import { readFileSheets } from '../../opening/readFileSheets.js';
import { pagesInThread } from '../threads/pagesInThread.js';
import { nameFile } from './nameFile.js';
import { readBytes } from './readBytes.js';

/** A report that was read from a file. */
export interface OpenedFile extends ReadResult {
  /** The bytes of a package, which can be marked. */
  readonly workbook?: Uint8Array;
  /** True for a report as it was published, which may say more than was read. */
  readonly isPublished?: boolean;
}

/**
 * Reads a spreadsheet, a published report or a text of a registered import; throws a `Problem` where it
 * cannot be used. A PDF is opened in a thread of its own where the script of one is given.
 */
export async function openFile(path: string, script?: string): Promise<OpenedFile> {
  return nameFile(path, () => openBytes(path, script));
}

async function openBytes(path: string, script: string | undefined): Promise<OpenedFile> {
  const bytes = packageWithin(readBytes(path));
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const kind = publishedKind(bytes);
  if (kind) {
    const pagesOf = script === undefined ? undefined : () => pagesInThread(script, path);
    return { ...(await (await published()).readPublishedFile(bytes, kind, pagesOf)), isPublished: true };
  }
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return readTextFile(bytes, path);
  const read = readFileSheets(spreadsheet.sheets);
  return spreadsheet.isPackage ? { ...read, workbook: bytes } : read;
}

async function readTextFile(bytes: Uint8Array, path: string): Promise<OpenedFile> {
  const text = decodeText(bytes, path);
  if (isWebPage(text)) return { ...(await published()).readPublishedPage(text), isPublished: true };
  return { ...readText(text, path), isPublished: !/^\s*[{[]/.test(text) };
}

/** What reads published reports, loaded for the first of them. */
function published() {
  return import('../../opening/published.js');
}
