import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { BEGIN, END, SHEET } from './biffTypes.js';

const utf16 = new TextDecoder('utf-16le');

/** A record of a sheet: its type and its contents. */
export interface SheetRecord {
  /** The name of the sheet. */
  readonly sheet: string;
  /** True where it is of a chart on the sheet. */
  readonly isInner: boolean;
  readonly type: number;
  readonly contents: DataView;
}

/** A record of a stream: its type, where it begins, and its contents. */
export interface BiffRecord extends Pick<SheetRecord, 'type' | 'contents'> {
  readonly at: number;
}

/**
 * The records of the sheets of an .xls file, those of the charts on them too, with the names of their sheets
 * ([MS-XLS] 2.4.28). `stream` is the workbook stream; it ends where a record is cut.
 */
export function* sheetRecords(stream: Uint8Array): Generator<SheetRecord> {
  const names = new Map<number, string>();
  let [depth, start] = [0, 0];
  for (const { type, at, contents } of biffRecords(stream)) {
    if (type === SHEET && contents.byteLength > 8)
      names.set(contents.getUint32(0, true), biffText(contents, 7, contents.getUint8(6)));
    else if (type === END) depth -= 1;
    else if (type === BEGIN) {
      // The charts on a sheet are streams within its own.
      if (depth === 0) start = at;
      depth += 1;
    }
    const sheet = names.get(start);
    if (sheet !== undefined) yield { sheet, isInner: depth > 1, type, contents };
  }
}

/** A text of at most so many characters behind the byte that says how many bytes each has. */
export function biffText(contents: DataView, at: number, most: number): string {
  const isWide = (contents.getUint8(at) & 1) === 1;
  const size = Math.min(most * (isWide ? 2 : 1), contents.byteLength - at - 1);
  const bytes = new Uint8Array(contents.buffer, contents.byteOffset + at + 1, size);
  return isWide ? utf16.decode(bytes) : String.fromCharCode(...bytes);
}

/** All records of a stream, up to one that is cut. */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = viewOfBytes(stream);
  for (let at = 0; at + 4 <= stream.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next > stream.length) return;
    yield { type: view.getUint16(at, true), at, contents: viewOfBytes(stream, at + 4, next) };
    at = next;
  }
}
