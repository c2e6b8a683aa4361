import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { END, END_SIZE, FILE_HEADER, FILE_HEADER_SIZE, LISTING, LISTING_SIZE, ZIP64 } from './zipFormat.js';

/** An entry of a zip that is to be written, its contents packed. */
export interface PackedEntry {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date as the format writes them, in one number. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly madeBy: number;
  readonly attributes: number;
  /** The extra fields of its header, and those of its listing. */
  readonly headerExtra: Uint8Array;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

const VERSION = 20;

/** The header of an entry, which its packed bytes follow. */
export function writeHeader(entry: PackedEntry): Uint8Array {
  const extra = withoutLongSizes(entry.headerExtra);
  const { bytes, view } = start(FILE_HEADER, FILE_HEADER_SIZE, [entry.rawName, extra]);
  writeFacts(view, 4, entry);
  view.setUint16(26, entry.rawName.length, true);
  view.setUint16(28, extra.length, true);
  return bytes;
}

/** The listing of an entry in the directory; `header` is where its header begins. */
export function writeListing(entry: PackedEntry, header: number): Uint8Array {
  const extra = withoutLongSizes(entry.extra);
  const { bytes, view } = start(LISTING, LISTING_SIZE, [entry.rawName, extra, entry.comment]);
  view.setUint16(4, entry.madeBy, true);
  writeFacts(view, 6, entry);
  view.setUint16(28, entry.rawName.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, header, true);
  return bytes;
}

/** The end record: how many entries there are, and where their listings begin and how long they are. */
export function writeEnd(count: number, at: number, size: number, comment: Uint8Array): Uint8Array {
  const { bytes, view } = start(END, END_SIZE, [comment]);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  view.setUint16(20, comment.length, true);
  return bytes;
}

/** What header and listing both say, from the version that is needed on. */
function writeFacts(view: DataView, at: number, { flags, method, time, crc, packed, size }: PackedEntry) {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
}

/** A record with its signature, and with what follows its numbers. */
function start(signature: number, size: number, rest: readonly Uint8Array[]) {
  const bytes = new Uint8Array(rest.reduce((sum, { length }) => sum + length, size));
  const view = viewOfBytes(bytes);
  view.setUint32(0, signature, true);
  let at = size;
  for (const piece of rest) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, view };
}

/** Extra fields without that of sizes beyond 4 GB, which no workbook has. */
function withoutLongSizes(extra: Uint8Array): Uint8Array {
  const view = viewOfBytes(extra);
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64) kept.push(...extra.subarray(at, next));
    at = next;
  }
  return Uint8Array.from(kept);
}
