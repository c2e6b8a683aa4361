import { Problem } from '../../../core/report/problem.js';
import { ENTRIES_LIMIT } from '../limits.js';

/** One file of a zip: its name with forward slashes, and where its bytes stand in the zip. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
}

interface ListedEntry {
  rawName: Uint8Array;
  otherName?: Uint8Array;
  flags: number;
  method: number;
  packedSize: number;
  size: number;
  header: number;
}
interface Directory {
  count: number;
  start: number;
  end: number;
}

const FILE_HEADER = 0x04034b50;
const LISTING = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;
const ZIP64 = 1;
const UNICODE_NAME = 0x7075;
const STRONG_ENCRYPTION = 99;
const text = new TextDecoder();

/**
 * The files of a zip, in the order of its central directory; folders are left out.
 *
 * Sizes come from the directory alone, so streamed zips (data descriptors) and zip64 read like any other.
 * Throws `truncated` where the directory is missing or cut, `encrypted` for an entry with a password, and
 * `damaged` where names lead out of the package, two entries share a name or their bytes, or header and
 * directory disagree.
 */
export function readZipDirectory(zip: Uint8Array): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = findDirectory(view);
  const entries = listEntries(zip, view, directory).map((listed) => locate(zip, view, listed));
  refuseOverlap(entries, directory.start);
  refuseSameName(entries);
  return entries.filter((entry) => !entry.name.endsWith('/'));
}

function findDirectory(view: DataView): Directory {
  const earliest = Math.max(0, view.byteLength - 22 - FULL16);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return readEnd(view, at);
  }
  throw new Problem('truncated');
}

function readEnd(view: DataView, at: number): Directory {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  return count === FULL16 || size === FULL32 || start === FULL32
    ? readEnd64(view, at)
    : within({ count, start, end: start + size }, at);
}

function readEnd64(view: DataView, end: number): Directory {
  const locator = end - 20;
  const at = end - 76;
  // Nothing may follow: jszip takes the last locator it finds, were it in the comment.
  const placed =
    at >= 0 && view.getUint32(locator, true) === END64_LOCATOR && readLong(view, locator + 8) === at;
  if (!placed || view.getUint32(at, true) !== END64 || end + 22 !== view.byteLength)
    throw new Problem('damaged');
  const start = readLong(view, at + 48);
  return within({ count: readLong(view, at + 32), start, end: start + readLong(view, at + 40) }, at);
}

/** The directory must end where its end mark stands: jszip moves all offsets by what lies between. */
function within(directory: Directory, end: number): Directory {
  if (directory.end > end) throw new Problem('truncated');
  if (directory.end < end) throw new Problem('damaged');
  if (directory.count > ENTRIES_LIMIT)
    throw new Problem('damaged', { count: directory.count, limit: ENTRIES_LIMIT });
  return directory;
}

function listEntries(zip: Uint8Array, view: DataView, directory: Directory): ListedEntry[] {
  const listed: ListedEntry[] = [];
  let at = directory.start;
  while (at < directory.end) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== LISTING) throw new Problem('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) throw new Problem('damaged');
    listed.push(
      widen(zip, view, nameEnd, extraEnd, {
        rawName: zip.subarray(at + 46, nameEnd),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        header: view.getUint32(at + 42, true),
      }),
    );
    at = next;
  }
  if (listed.length !== directory.count) throw new Problem('damaged');
  return listed;
}

/** Fills in what zip64 moved to the extra field: each number that is all ones, in this order. */
function widen(zip: Uint8Array, view: DataView, from: number, to: number, listed: ListedEntry): ListedEntry {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    const field = view.getUint16(at, true);
    if (field === UNICODE_NAME && at + 9 <= to)
      listed.otherName = zip.subarray(at + 9, at + 4 + view.getUint16(at + 2, true));
    if (field !== ZIP64) continue;
    let value = at + 4;
    for (const number of ['size', 'packedSize', 'header'] as const) {
      if (listed[number] !== FULL32 || value + 8 > to) continue;
      listed[number] = readLong(view, value);
      value += 8;
    }
  }
  return listed;
}

function locate(zip: Uint8Array, view: DataView, listed: ListedEntry): ZipEntry {
  const { header, rawName, flags, method, packedSize, size } = listed;
  if ((flags & 1) === 1 || method === STRONG_ENCRYPTION) throw new Problem('encrypted');
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== FILE_HEADER)
    throw new Problem('damaged');
  const nameEnd = header + 30 + view.getUint16(header + 26, true);
  const name = readName(rawName);
  // A reader that goes by the header or by the name in the extra field (jszip does) must not see another
  // part.
  const others = [zip.subarray(header + 30, nameEnd), listed.otherName ?? rawName];
  if (others.some((other) => readName(other) !== name)) throw new Problem('damaged', { part: name });
  return { name, method, start: nameEnd + view.getUint16(header + 28, true), packedSize, size };
}

function readName(raw: Uint8Array): string {
  const name = text.decode(raw).replaceAll('\\', '/').replace(/^\//, '');
  const steps = name.replace(/\/$/, '').split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || step.includes('\uFFFD')))
    throw new Problem('damaged', { part: name });
  return name;
}

function refuseOverlap(entries: readonly ZipEntry[], directoryStart: number): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < free || entry.start + entry.packedSize > directoryStart)
      throw new Problem('damaged', { part: entry.name });
    free = entry.start + entry.packedSize;
  }
}

function refuseSameName(entries: readonly ZipEntry[]): void {
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) throw new Problem('damaged');
}

function readLong(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw new Problem('damaged');
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}
