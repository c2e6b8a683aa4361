import { remember, rememberText } from '../../../core/form/remember.js';
import { Problem } from '../../../core/report/problem.js';
import { isSameBytes } from '../bytes/isSameBytes.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { findDirectory } from './zipEnd.js';
import { listEntries, type ListedEntry } from './zipListing.js';
import { FILE_HEADER, FILE_HEADER_SIZE } from './zipFormat.js';

/** One file of a zip: its name with forward slashes, and where its bytes are in the zip. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  /** The CRC-32 of the contents. */
  readonly crc: number;
}

const STRONG_ENCRYPTION = 99;
const utf8 = new TextDecoder();

/**
 * The files of a zip, in the order of its central directory; folders are left out.
 *
 * Sizes come from the directory alone, so streamed zips (data descriptors) and zip64 read like any other.
 * Throws `truncated` where the directory is missing or cut, `encrypted` for an entry with a password, and
 * `damaged` where names lead out of the package, two entries share a name or their bytes, or header and
 * directory disagree.
 */
export const readZipDirectory: (zip: Uint8Array) => readonly ZipEntry[] = remember((zip) => {
  const view = viewOfBytes(zip);
  const directory = findDirectory(view);
  const entries = listEntries(zip, view, directory).map((listed) => locateEntry(zip, view, listed));
  refuseOverlap(entries, directory.start);
  refuseSameName(entries);
  return entries.filter((entry) => !entry.name.endsWith('/'));
});

/** The files of a zip; undefined where it cannot be read, which the reader of packages then tells. */
export function entriesIfRead(zip: Uint8Array): readonly ZipEntry[] | undefined {
  try {
    return readZipDirectory(zip);
  } catch {
    return undefined;
  }
}

function locateEntry(zip: Uint8Array, view: DataView, listed: ListedEntry): ZipEntry {
  const { header, rawName, flags, method, packedSize, size, crc } = listed;
  if ((flags & 1) === 1 || method === STRONG_ENCRYPTION) throw new Problem('encrypted', { kind: 'zip' });
  const headerEnd = header + FILE_HEADER_SIZE;
  if (headerEnd > view.byteLength || view.getUint32(header, true) !== FILE_HEADER)
    throw new Problem('damaged');
  const nameEnd = headerEnd + view.getUint16(header + 26, true);
  const name = readName(rawName);
  // A reader that goes by the header or by the name in the extra field must see the same part.
  const others = [zip.subarray(headerEnd, nameEnd), listed.otherName ?? rawName];
  if (others.some((other) => !isSameBytes(other, rawName) && readName(other) !== name))
    throw new Problem('damaged', { part: name });
  return { name, method, start: nameEnd + view.getUint16(header + 28, true), packedSize, size, crc };
}

/**
 * The name of an entry with forward slashes and without one, or `./`, before it. Throws `damaged` for a name
 * that leads out of the package.
 */
export function readName(raw: Uint8Array): string {
  return checkName(utf8.decode(raw));
}

/** Most names are the same in all packages. */
const checkName = rememberText((written): string => {
  const name = written.replaceAll('\\', '/').replace(/^\.?\//, '');
  const steps = name.replace(/\/$/, '').split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || step.includes('\uFFFD')))
    throw new Problem('damaged', { part: name });
  return name;
});

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
