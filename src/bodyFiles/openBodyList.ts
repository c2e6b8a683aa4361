import { namesOnList } from '../bodies/namesOnList.js';
import { FILE_LIMIT } from '../hosts/file/bytes/limits.js';
import { decodeText, Problem } from '../index.js';

/**
 * The names of bodies in a file of a page, a text or a workbook; what reads it is loaded for it. Throws a
 * `Problem` where it cannot be read.
 */
export async function openBodyList(file: File): Promise<readonly string[]> {
  if (file.size > FILE_LIMIT) throw new Problem('fileTooLarge', { size: file.size, limit: FILE_LIMIT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { readSpreadsheet } = await import('../hosts/file/readSpreadsheet.js');
  const spreadsheet = bytes.length === 0 ? undefined : await readSpreadsheet(bytes);
  return namesOnList(spreadsheet?.sheets ?? decodeText(bytes, file.name));
}
