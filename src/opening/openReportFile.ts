import type { Sheet } from '../core/draw/sheet.js';
import { isWebPage } from '../core/read/import.js';
import type { ReadResult } from '../core/read/readReport.js';
import { Problem } from '../core/report/problem.js';
import { FILE_LIMIT } from '../hosts/file/bytes/limits.js';
import { bytesOfFile } from './bytesOfFile.js';
import { decodeText } from './decodeText.js';
import { readFileSheets } from './readFileSheets.js';
import { readText } from './readText.js';

/** A report that was read from a file, with the sheets of a workbook. */
export interface ReadFile {
  readonly read: ReadResult;
  readonly sheets: readonly Sheet[];
  /** The bytes of an .xlsx package, which saving edits. */
  readonly bytes?: Uint8Array;
  /** True for a report as it was published, which may say more than was read. */
  readonly isPublished?: boolean;
}

/** One content of the clipboard; either may be empty. */
export interface PastedReport {
  readonly html: string;
  readonly text: string;
}

/**
 * Reads a spreadsheet, a published report or a text of a registered import from a file in a page; what reads
 * it is loaded for it. Throws a `Problem` where it cannot be used.
 */
export async function openReportFile(file: File): Promise<ReadFile> {
  const chosen = await bytesOfFile(file);
  if (chosen.length === 0) throw new Problem('fileEmpty');
  const { packageWithin } = await import('../hosts/file/zip/packageWithin.js');
  const { publishedKind } = await import('../hosts/file/publishedKind.js');
  const bytes = packageWithin(chosen);
  const kind = publishedKind(bytes);
  if (kind) {
    const { readPublishedFile, pagesInPage } = await loadPublished();
    return published(readPublishedFile(bytes, kind, pagesInPage));
  }
  const { readSpreadsheet } = await import('../hosts/file/readSpreadsheet.js');
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return readTextFile(bytes, file.name);
  const { sheets, isPackage } = spreadsheet;
  return { read: readFileSheets(sheets), sheets, ...(isPackage ? { bytes } : {}) };
}

async function readTextFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const text = decodeText(bytes, name);
  if (isWebPage(text)) return published((await loadPublished()).readPublishedPage(text));
  const read = readText(text, name);
  return /^\s*[{[]/.test(text) ? { read, sheets: [] } : published(read);
}

/** Reads a report that was copied from a page, a document or a text. Throws a `Problem` as the others do. */
export async function openPastedReport({ html, text }: PastedReport): Promise<ReadFile> {
  if (html.length + text.length > FILE_LIMIT) throw new Problem('pasteTooLarge');
  const page = /<table/i.test(html) ? html : isWebPage(text) ? text : '';
  if (page !== '') return published((await loadPublished()).readPublishedPage(page));
  return published(readText(text, PASTED));
}

/** A name by which pasted text is read as text. */
const PASTED = '.txt';

async function published(read: ReadResult | Promise<ReadResult>): Promise<ReadFile> {
  return { read: await read, sheets: [], isPublished: true };
}

/** Loads what reads published reports. */
async function loadPublished() {
  return import('./pagePublished.js');
}
