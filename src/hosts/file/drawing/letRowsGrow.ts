import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The time that every part of a drawn workbook bears, so that the same report gives the same bytes. */
const MADE = new Date(2000, 0, 1);

/**
 * exceljs fixes every height it writes; in these parts the heights are freed again, so that a row grows with
 * what is typed in it.
 */
export function letRowsGrow(bytes: Uint8Array, parts: readonly string[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const part of parts) {
    const sheet = files[part];
    if (sheet) files[part] = strToU8(strFromU8(sheet).replace(/(<row [^>]*?) customHeight="1"/g, '$1'));
  }
  return zipSync(files, { mtime: MADE });
}
