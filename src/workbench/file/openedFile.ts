import { readFileSheets } from '../../opening/readFileSheets.js';
import type { OpenedPackage } from './editOpened.js';
import type { FileHandle } from './fileAccess.js';

/** The file that saving writes: its name, and what is kept of it. */
export interface PageFile {
  readonly name: string;
  /** The workbook that is edited; left out where saving draws a new one. */
  readonly opened?: OpenedPackage;
  /** The file on the disk; left out where the browser does not give it. */
  readonly handle?: FileHandle;
}

/** A package as it is edited when the page is saved; throws a `Problem` where it cannot be read. */
export async function openPackageBytes(bytes: Uint8Array): Promise<OpenedPackage> {
  const { readWorkbook } = await import('../../hosts/file/reading/readWorkbook.js');
  const sheets = readWorkbook(bytes);
  return { bytes, sheets, read: readFileSheets(sheets) };
}
