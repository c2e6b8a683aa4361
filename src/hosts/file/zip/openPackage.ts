import { Problem } from '../../../core/report/problem.js';
import { kindOfFile, problemOfCompound } from '../bytes/kindOfFile.js';
import { FILE_LIMIT } from '../bytes/limits.js';
import { inflateEntry, packedBytes } from './inflateEntry.js';
import { readZipDirectory, type ZipEntry } from './zipDirectory.js';
import { refuseDeclared } from './declaredSize.js';

/** An Office package whose parts are inflated when they are asked for. */
export interface Package {
  /** The names of all parts, in the order of the zip. */
  readonly names: readonly string[];
  /** The size of a part in bytes, whatever the case of its name; undefined where there is none. */
  readonly size: (name: string) => number | undefined;
  /**
   * The contents of a part, whatever the case of its name; undefined where there is none. Throws `damaged`
   * where they are not those that the zip declares.
   */
  readonly part: (name: string) => Uint8Array | undefined;
  /** A part as the zip holds it, whatever the case of its name; undefined where there is none. */
  readonly packed: (name: string) => PackedPart | undefined;
}

/** A part before it is inflated: two with the same facts and the same bytes have the same contents. */
export interface PackedPart {
  /** How it is packed, and the size and the CRC that the zip declares. */
  readonly facts: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens an .xlsx file without inflating anything. Throws a `Problem` for a file that is no zip, that is
 * locked or cut, or that declares more than the limits allow.
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length === 0) throw new Problem('fileEmpty');
  if (bytes.length > FILE_LIMIT) throw new Problem('fileTooLarge', { size: bytes.length, limit: FILE_LIMIT });
  refuseOtherKinds(bytes);
  const entries = readZipDirectory(bytes);
  refuseDeclared(bytes.length, entries);
  const find = entryFinder(entries);
  return {
    names: entries.map(({ name }) => name),
    size: (name) => find(name)?.size,
    part: (name) => {
      const entry = find(name);
      return entry && inflateEntry(bytes, entry);
    },
    packed: (name) => {
      const entry = find(name);
      return entry && { facts: factsOf(entry), bytes: packedBytes(bytes, entry) };
    },
  };
}

/** Inflates every part, pictures too; throws as `Package.part` does. */
export function inflateAll(opened: Package): void {
  for (const name of opened.names) opened.part(name);
}

/**
 * Refuses what does not begin like a zip: a compound file (`encrypted`, `oldExcel`, `notWorkbook`) or any
 * other (`notZip`).
 */
function refuseOtherKinds(bytes: Uint8Array): void {
  const kind = kindOfFile(bytes);
  if (kind === 'compound') throw new Problem(problemOfCompound(bytes));
  if (kind === 'text') throw new Problem('notZip');
}

function factsOf({ method, size, crc }: ZipEntry): string {
  return `${method} ${size} ${crc}`;
}

/** Finds an entry by its exact name, or else by its name in any case, as the format compares names. */
function entryFinder(entries: readonly ZipEntry[]): (name: string) => ZipEntry | undefined {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const byFolded = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return (name) => byName.get(name) ?? byFolded.get(name.toLowerCase());
}
