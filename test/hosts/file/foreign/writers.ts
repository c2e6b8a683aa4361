import * as SheetJs from '@e965/xlsx';
import { init } from 'excelize-wasm';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import XlsxPopulate from 'xlsx-populate';

/** The workbook as SheetJS saves it. */
export function savedBySheetJs(bytes: Uint8Array): Uint8Array {
  const book = SheetJs.read(bytes, { cellFormula: true, cellStyles: true, cellNF: true });
  return new Uint8Array(SheetJs.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** The workbook as xlsx-populate saves it: without the results of its formulas. */
export async function savedByPopulate(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await XlsxPopulate.fromDataAsync(Buffer.from(bytes));
  return new Uint8Array(await book.outputAsync());
}

/**
 * The workbook as Excelize saves it. A cell of every sheet is written again, since it copies what is not
 * touched.
 */
export async function savedByExcelize(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = dirname(createRequire(import.meta.url).resolve('excelize-wasm'));
  const excelize = await init(join(folder, 'excelize.wasm.gz'));
  const book = excelize.OpenReader(bytes);
  for (const sheet of book.GetSheetList().list) {
    const { value } = book.GetCellValue(sheet, 'A1');
    book.SetCellStr(sheet, 'A1', value);
  }
  const { buffer, error } = book.WriteToBuffer();
  if (error !== null) throw new Error(error);
  return new Uint8Array(buffer as unknown as Uint8Array);
}
