import { namesOnList } from '../../bodies/namesOnList.js';
import { readSpreadsheet } from '../../hosts/file/readSpreadsheet.js';
import { decodeText } from '../../index.js';
import { nameFile } from './nameFile.js';
import { readBytes } from './readBytes.js';

/** The names of bodies in a file, a text or a workbook; throws a `Problem` where it cannot be read. */
export async function readBodyList(path: string): Promise<readonly string[]> {
  return nameFile(path, async () => {
    const bytes = readBytes(path);
    const spreadsheet = bytes.length === 0 ? undefined : await readSpreadsheet(bytes);
    return namesOnList(spreadsheet?.sheets ?? decodeText(bytes, path));
  });
}
