import { read, write, type BookType, type WorkBook } from '@e965/xlsx';
import { otherKind } from '../../../../src/hosts/file/other/otherKind.js';
import { readOther } from '../../../../src/hosts/file/other/readOther.js';
import { Problem, type Sheet } from '../../../../src/index.js';

/** A workbook in another format, as the library saves it; what it says on the console is left out. */
export function savedAs(book: WorkBook | Uint8Array, type: BookType): Uint8Array {
  const { error } = console;
  console.error = () => undefined;
  try {
    const opened = book instanceof Uint8Array ? read(book, { type: 'array', cellNF: true }) : book;
    return new Uint8Array(write(opened, { bookType: type, type: 'array' }) as ArrayBuffer);
  } finally {
    console.error = error;
  }
}

/** The sheets of a spreadsheet that is no .xlsx, of whatever kind it is. */
export function sheetsIn(bytes: Uint8Array): readonly Sheet[] {
  const kind = otherKind(bytes);
  if (!kind) throw new RangeError('an .xlsx or a text');
  return readOther(bytes, kind);
}

/** The code of the problem that a file is, or its kind of foreign file. */
export function problemIn(bytes: Uint8Array): string | undefined {
  try {
    sheetsIn(bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === 'foreignFile' ? String(error.facts['kind']) : error.code;
  }
}
