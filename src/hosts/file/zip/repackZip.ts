import { crc32 } from '#crc32';
import { deflateSync } from 'fflate';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { joinBytes } from './joinBytes.js';
import { readName } from './zipDirectory.js';
import { findDirectory } from './zipEnd.js';
import { listEntries, type ListedEntry } from './zipListing.js';
import { writeEnd, writeHeader, writeListing, type PackedEntry } from './zipRecords.js';
import { DEFLATED, END, END_SIZE, FILE_HEADER_SIZE, LISTING_SIZE } from './zipFormat.js';

/** The new contents of entries by name; null for an entry that is removed. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

const UTF8_NAME = 0x800;
/** Says that the sizes follow the data; they are written before it instead. */
const SIZES_AFTER = 8;
/** 1 January 1980, the first day that a zip can tell. */
const FIRST_DAY = 0x21;

/**
 * A zip with some entries changed, removed, or added at the end. All others keep their order, their packed
 * bytes, their times and their attributes. Throws as `readZipDirectory` does.
 */
export function repackZip(zip: Uint8Array, changes: ZipChanges): Uint8Array {
  const view = viewOfBytes(zip);
  const directory = findDirectory(view);
  const names = new Set<string>();
  const kept = listEntries(zip, view, directory).flatMap((listed): readonly PackedEntry[] => {
    const name = readName(listed.rawName);
    names.add(name);
    const change = changes.get(name);
    if (change === null) return [];
    const entry = unchanged(zip, view, listed);
    return [change === undefined ? entry : { ...entry, ...pack(change) }];
  });
  const added = [...changes].flatMap(([name, content]) =>
    names.has(name) || content === null ? [] : [newEntry(name, content)],
  );
  return joinEntries([...kept, ...added], commentOf(zip, view, directory.end));
}

/** The comment of a zip; none where a zip64 record ends the directory: nothing may follow that one's end. */
function commentOf(zip: Uint8Array, view: DataView, end: number): Uint8Array {
  if (view.getUint32(end, true) !== END) return new Uint8Array();
  return zip.subarray(end + END_SIZE, end + END_SIZE + view.getUint16(end + 20, true));
}

function joinEntries(entries: readonly PackedEntry[], comment: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const listings: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const header = writeHeader(entry);
    listings.push(writeListing(entry, at));
    pieces.push(header, entry.packed);
    at += header.length + entry.packed.length;
  }
  const size = listings.reduce((sum, { length }) => sum + length, 0);
  return joinBytes([...pieces, ...listings, writeEnd(entries.length, at, size, comment)]);
}

function unchanged(zip: Uint8Array, view: DataView, listed: ListedEntry): PackedEntry {
  const { header, listing, rawName, flags, method, crc, size, packedSize } = listed;
  const nameEnd = header + FILE_HEADER_SIZE + view.getUint16(header + 26, true);
  const start = nameEnd + view.getUint16(header + 28, true);
  const listedNameEnd = listing + LISTING_SIZE + rawName.length;
  const extraEnd = listedNameEnd + view.getUint16(listing + 30, true);
  return {
    rawName,
    flags: flags & ~SIZES_AFTER,
    method,
    time: view.getUint32(listing + 12, true),
    crc,
    size,
    packed: zip.subarray(start, start + packedSize),
    madeBy: view.getUint16(listing + 4, true),
    attributes: view.getUint32(listing + 38, true),
    headerExtra: zip.subarray(nameEnd, start),
    extra: zip.subarray(listedNameEnd, extraEnd),
    comment: zip.subarray(extraEnd, extraEnd + view.getUint16(listing + 32, true)),
  };
}

function newEntry(name: string, content: Uint8Array): PackedEntry {
  const none = new Uint8Array();
  return {
    rawName: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    time: FIRST_DAY * 0x1_0000,
    madeBy: 20,
    attributes: 0,
    headerExtra: none,
    extra: none,
    comment: none,
    ...pack(content),
  };
}

function pack(content: Uint8Array): Pick<PackedEntry, 'method' | 'crc' | 'size' | 'packed'> {
  return { method: DEFLATED, crc: crc32(content), size: content.length, packed: deflateSync(content) };
}
