import type { Sheet } from '../../core/draw/sheet.js';
import { kindOfFile } from './bytes/kindOfFile.js';
import { otherKind } from './other/otherKind.js';
import { readWorkbook } from './reading/readWorkbook.js';

/** The sheets of a spreadsheet in a file. */
export interface SpreadsheetRead {
  readonly sheets: readonly Sheet[];
  /** True for an .xlsx package, which can be marked. */
  readonly isPackage: boolean;
}

/**
 * Reads a spreadsheet of any kind, by its content; undefined for a text. What reads other kinds than
 * .xlsx is loaded for them only. Throws a `Problem` where it cannot be used.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetRead | undefined> {
  const other = otherKind(bytes);
  if (other) {
    const { readOther } = await import('./other/readOther.js');
    return { sheets: readOther(bytes, other), isPackage: false };
  }
  if (kindOfFile(bytes) === 'text') return undefined;
  return { sheets: readWorkbook(bytes), isPackage: true };
}
