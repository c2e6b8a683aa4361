import { namesOnList } from '../bodies/namesOnList.js';
import { bytesOfFile } from '../opening/bytesOfFile.js';
import { decodeText } from '../index.js';

/**
 * The names of bodies in a file of a page, a text or a workbook; what reads it is loaded for it. Throws a
 * `Problem` where it cannot be read.
 */
export async function openBodyList(file: File): Promise<readonly string[]> {
  const bytes = await bytesOfFile(file);
  const { readSpreadsheet } = await import('../hosts/file/readSpreadsheet.js');
  const spreadsheet = bytes.length === 0 ? undefined : await readSpreadsheet(bytes);
  return namesOnList(spreadsheet?.sheets ?? decodeText(bytes, file.name));
}
