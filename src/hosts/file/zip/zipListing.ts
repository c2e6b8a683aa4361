import { Problem } from '../../../core/report/problem.js';
import { FULL32, readLong, type Directory } from './zipEnd.js';
import { LISTING, LISTING_SIZE, ZIP64 } from './zipFormat.js';

/** An entry as the central directory lists it. */
export interface ListedEntry {
  readonly rawName: Uint8Array;
  /** The name in the Unicode extra field, where there is one. */
  readonly otherName?: Uint8Array;
  readonly flags: number;
  readonly crc: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly header: number;
  /** Where its listing in the directory begins. */
  readonly listing: number;
}

const UNICODE_NAME = 0x7075;

/** The entries that a central directory lists; throws `damaged` where it is not as long as it says. */
export function listEntries(zip: Uint8Array, view: DataView, directory: Directory): readonly ListedEntry[] {
  const listed: ListedEntry[] = [];
  let at = directory.start;
  while (at < directory.end) {
    if (at + LISTING_SIZE > directory.end || view.getUint32(at, true) !== LISTING)
      throw new Problem('damaged');
    const nameEnd = at + LISTING_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) throw new Problem('damaged');
    listed.push(withExtra(zip, view, nameEnd, extraEnd, readListing(zip, view, at, nameEnd)));
    at = next;
  }
  if (listed.length !== directory.count) throw new Problem('damaged');
  return listed;
}

function readListing(zip: Uint8Array, view: DataView, at: number, nameEnd: number): ListedEntry {
  return {
    rawName: zip.subarray(at + LISTING_SIZE, nameEnd),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    listing: at,
  };
}

/** The entry with what its extra fields, `[from, to)`, add to it. */
function withExtra(
  zip: Uint8Array,
  view: DataView,
  from: number,
  to: number,
  entry: ListedEntry,
): ListedEntry {
  let known = entry;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    const field = view.getUint16(at, true);
    if (field === UNICODE_NAME && at + 9 <= to)
      known = { ...known, otherName: zip.subarray(at + 9, at + 4 + view.getUint16(at + 2, true)) };
    if (field === ZIP64) known = { ...known, ...readLongNumbers(view, at + 4, to, known) };
  }
  return known;
}

/** The numbers of a zip64 field: those that are full in the listing, in this order. */
function readLongNumbers(view: DataView, from: number, to: number, entry: ListedEntry): Partial<ListedEntry> {
  const numbers: { size?: number; packedSize?: number; header?: number } = {};
  let at = from;
  for (const name of ['size', 'packedSize', 'header'] as const) {
    if (entry[name] !== FULL32 || at + 8 > to) continue;
    numbers[name] = readLong(view, at);
    at += 8;
  }
  return numbers;
}
