import { kindOfFile } from './kindOfFile.js';

/** True for a zip and a compound file, whatever their name, and for any file that is named as a workbook. */
export function isMeantAsWorkbook(bytes: Uint8Array, name: string): boolean {
  return kindOfFile(bytes) !== 'text' || /\.xls[xm]?$/i.test(name);
}
