import { FILE_LIMIT } from '../../hosts/file/limits.js';
import {
  decodeText,
  isWebPage,
  Problem,
  readSheets,
  readText,
  tellProblem,
  type ReadResult,
  type Sheet,
} from '../../index.js';

/** What the page says: a sentence, and further sentences below it. */
export interface FileNotice {
  readonly text: string;
  readonly more?: readonly string[];
  readonly isProblem?: boolean;
  /** What the user can answer to it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A report that was read from a file, with the sheets of a workbook. */
export interface ReadFile {
  readonly read: ReadResult;
  readonly sheets: readonly Sheet[];
  /** The bytes of an .xlsx package, which saving edits. */
  readonly bytes?: Uint8Array;
  /** True for a report as it was published, which may say more than was read. */
  readonly isPublished?: boolean;
}

/**
 * Reads a spreadsheet, a published report or a text of a registered import;
 * throws a `Problem` where it cannot be used.
 */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > FILE_LIMIT) throw new Problem('fileTooLarge', { size: file.size, limit: FILE_LIMIT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const { publishedKind } = await import('../../hosts/file/publishedKind.js');
  const kind = publishedKind(bytes);
  if (kind) return published((await loadPublished()).readPublishedFile(bytes, kind));
  const { readSpreadsheet } = await import('../../hosts/file/readSpreadsheet.js');
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return readTextFile(bytes, file.name);
  const { sheets, isPackage } = spreadsheet;
  return { read: readSheets(sheets), sheets, ...(isPackage ? { bytes } : {}) };
}

async function readTextFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const text = decodeText(bytes, name);
  if (isWebPage(text)) return published((await loadPublished()).readPublishedPage(text));
  const read = readText(text, name);
  return /^\s*[{[]/.test(text) ? { read, sheets: [] } : published(read);
}

async function published(read: ReadResult | Promise<ReadResult>): Promise<ReadFile> {
  return { read: await read, sheets: [], isPublished: true };
}

/** Loads what reads published reports. */
async function loadPublished() {
  return import('../../published.js');
}

/** The sentence for an error, as a notice. */
export function tellFailure(error: unknown): FileNotice {
  const problem =
    error instanceof Problem
      ? error
      : new Problem('unexpected', { message: error instanceof Error ? error.message : String(error) });
  return { text: tellProblem(problem), isProblem: true };
}
