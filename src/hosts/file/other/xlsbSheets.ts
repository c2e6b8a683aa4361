import { viewOfBytes } from '../bytes/viewOfBytes.js';
import type { PackageReader } from '../reading/packageReader.js';
import { recordsOf } from './binaryRecords.js';

/** The part of the workbook. */
export const BOOK = /workbook\.bin$/i;
const SHEET = 156;

const utf16 = new TextDecoder('utf-16le');

/** The part of a sheet of an .xlsb file, with the name of the sheet and its path in the package. */
export interface XlsbSheet {
  readonly name: string;
  readonly path: string;
  readonly part: Uint8Array;
}

/** The sheets that an .xlsb file lists; `parts` are those of the package that `reader` reads. */
export function xlsbSheets(
  parts: ReadonlyMap<string, Uint8Array>,
  reader: PackageReader,
): readonly XlsbSheet[] {
  const [bookName = '', book] = [...parts].find(([name]) => BOOK.test(name)) ?? [];
  if (!book) return [];
  const targets = new Map(reader.links(bookName).map(({ id, part }) => [id, part]));
  return sheetsOf(book).flatMap(({ link, name }) => {
    const path = targets.get(link) ?? '';
    const part = parts.get(path);
    return part ? [{ name, path, part }] : [];
  });
}

/** The sheets that a workbook lists: their names and the ids of their relationships. */
function sheetsOf(book: Uint8Array): readonly { readonly link: string; readonly name: string }[] {
  return [...recordsOf(book)]
    .filter(({ type }) => type === SHEET)
    .map(({ contents, end }) => {
      const record = viewOfBytes(book, contents, end);
      const link = textAt(record, 8);
      return { link, name: textAt(record, 12 + link.length * 2) };
    });
}

/** A text with its length before it; empty where the length says that there is none. */
export function textAt(record: DataView, at: number): string {
  const length = at + 4 <= record.byteLength ? record.getUint32(at, true) : 0;
  const size = length * 2;
  if (at + 4 + size > record.byteLength) return '';
  return utf16.decode(new Uint8Array(record.buffer, record.byteOffset + at + 4, size));
}
