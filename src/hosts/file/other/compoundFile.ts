import { viewOfBytes } from '../bytes/viewOfBytes.js';

/**
 * The streams of an OLE2 compound file ([MS-CFB]), as old Excel and WPS write it. Every chain of sectors is
 * followed no further than the file has sectors.
 */
export interface CompoundFile {
  /** The names of the streams of the file itself, not of files that are embedded in it. */
  readonly names: readonly string[];
  /** The bytes of a stream of the file itself; undefined where there is none of that name. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

const ENTRY_SIZE = 128;
const MINI_SECTOR_SIZE = 64;

/** The numbers of sectors end here; what is above has a meaning of its own, such as the end of a chain. */
const LAST_SECTOR = 0xfffffffa;

/** How many sectors of the allocation table the header names. */
const HEADER_SECTORS = 109;

/** The kinds of a directory entry that are needed. */
const STREAM = 2;
const ROOT = 5;

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  /** The entries beside it, and the first one within it. */
  readonly beside: readonly number[];
  readonly within: number;
  readonly start: number;
  readonly size: number;
}

/** Opens a compound file; throws a RangeError where it is cut or its sectors run in a circle. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = viewOfBytes(bytes);
  const sectorSize = 2 ** view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw new RangeError('sector size');
  const count = Math.ceil(bytes.length / sectorSize);
  const sector = (number: number) => sectorOf(bytes, number, sectorSize);
  const chain = (start: number, table: Uint32Array) =>
    joinSectors(chainOf(start, table, count).map(sector), sectorSize);
  const table = wordsOf(joinSectors(tableSectors(view, sector, count).map(sector), sectorSize));
  const entries = entriesOf(chain(view.getUint32(48, true), table));
  const miniTable = wordsOf(chain(view.getUint32(60, true), table));
  const root = entries.find(({ kind }) => kind === ROOT);
  const minis = root ? chain(root.start, table) : new Uint8Array();
  const smallest = view.getUint32(56, true);
  const readStream = ({ start, size }: DirectoryEntry): Uint8Array => {
    if (size >= smallest) return chain(start, table).subarray(0, size);
    const parts = chainOf(start, miniTable, minis.length / MINI_SECTOR_SIZE).map((number) =>
      minis.subarray(number * MINI_SECTOR_SIZE, (number + 1) * MINI_SECTOR_SIZE),
    );
    return joinSectors(parts, MINI_SECTOR_SIZE).subarray(0, size);
  };
  const streams = ownEntries(entries).filter(({ kind }) => kind === STREAM);
  return {
    names: streams.map(({ name }) => name),
    stream: (name) => {
      const entry = streams.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return entry && readStream(entry);
    },
  };
}

/** The numbers of the sectors that hold the allocation table: those in the header, then those in a chain. */
function tableSectors(
  view: DataView,
  sector: (number: number) => Uint8Array,
  count: number,
): readonly number[] {
  const numbers = Array.from({ length: HEADER_SECTORS }, (_, at) => view.getUint32(76 + 4 * at, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next < LAST_SECTOR; steps += 1) {
    if (steps > count) throw new RangeError('a circle of sectors');
    const words = wordsOf(sector(next));
    numbers.push(...words.subarray(0, -1));
    next = words.at(-1) ?? LAST_SECTOR;
  }
  return numbers.filter((number) => number < LAST_SECTOR).slice(0, count);
}

function chainOf(start: number, table: Uint32Array, count: number): readonly number[] {
  const numbers: number[] = [];
  for (let next = start; next < LAST_SECTOR; next = table[next] ?? LAST_SECTOR) {
    if (numbers.length > count) throw new RangeError('a circle of sectors');
    numbers.push(next);
  }
  return numbers;
}

function sectorOf(bytes: Uint8Array, number: number, sectorSize: number): Uint8Array {
  const start = (number + 1) * sectorSize;
  if (start >= bytes.length) throw new RangeError('a sector beyond the end');
  return bytes.subarray(start, start + sectorSize);
}

function joinSectors(sectors: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(sectors.length * size);
  for (const [at, sector] of sectors.entries()) joined.set(sector, at * size);
  return joined;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = viewOfBytes(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(4 * at, true));
}

function entriesOf(directory: Uint8Array): readonly DirectoryEntry[] {
  const view = viewOfBytes(directory);
  return Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, number) => {
    const at = number * ENTRY_SIZE;
    const nameSize = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameSize)),
      kind: view.getUint8(at + 66),
      beside: [view.getUint32(at + 68, true), view.getUint32(at + 72, true)],
      within: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries right below the root; all of them where it leads to no stream, as some programs leave it. */
function ownEntries(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const own = new Set<DirectoryEntry>();
  const next = [entries.find(({ kind }) => kind === ROOT)?.within ?? LAST_SECTOR];
  for (let number = next.pop(); number !== undefined; number = next.pop()) {
    const entry = entries[number];
    if (!entry || own.has(entry)) continue;
    own.add(entry);
    next.push(...entry.beside);
  }
  return [...own].some(({ kind }) => kind === STREAM) ? [...own] : entries;
}
