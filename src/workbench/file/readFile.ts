import { FILE_LIMIT } from '../../hosts/file/limits.js';
import {
  decodeText,
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
}

/** Reads a spreadsheet or a text of a registered import; throws a `Problem` where it cannot be used. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > FILE_LIMIT) throw new Problem('fileTooLarge', { size: file.size, limit: FILE_LIMIT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const { readSpreadsheet } = await import('../../hosts/file/readSpreadsheet.js');
  const spreadsheet = await readSpreadsheet(bytes);
  if (!spreadsheet) return { read: readText(decodeText(bytes, file.name), file.name), sheets: [] };
  const { sheets, isPackage } = spreadsheet;
  return { read: readSheets(sheets), sheets, ...(isPackage ? { bytes } : {}) };
}

/** The sentence for an error, as a notice. */
export function tellFailure(error: unknown): FileNotice {
  const problem =
    error instanceof Problem
      ? error
      : new Problem('unexpected', { message: error instanceof Error ? error.message : String(error) });
  return { text: tellProblem(problem), isProblem: true };
}
