import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from 'node:zlib';

/** One entry of a zip made by hand; a field that is left out gets its true value. */
export interface HandEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** The raw deflate stream, where it is not that of `data`. */
  readonly packed?: Uint8Array;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly headerName?: string;
  readonly flags?: number;
  /** Sizes are only after the data, as streaming writers do it (flag bit 3). */
  readonly streamed?: boolean;
  /** Sizes are only in the extra field of the directory. */
  readonly zip64?: boolean;
  /** The declared size of the packed stream in bytes. */
  readonly declaredPacked?: number;
}

/** A zip whose directory contains what the entries declare. */
export function zipByHand(entries: readonly HandEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const listings: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.packed ?? deflateSync(bytesOf(entry.data));
    const size = entry.declaredSize ?? bytesOf(entry.data).length;
    const flags = (entry.flags ?? 0) | (entry.streamed ? 8 : 0);
    const told = entry.streamed ? [0, 0] : [packed.length, size];
    const headerName = strToU8(entry.headerName ?? entry.name);
    const file = join([
      number(0x04034b50, 4),
      number(20, 2),
      number(flags, 2),
      number(8, 2),
      number(0, 4),
      number(entry.streamed ? 0 : crcOf(entry), 4),
      ...told.map((each) => number(each, 4)),
      number(headerName.length, 2),
      number(0, 2),
      headerName,
      packed,
      ...(entry.streamed
        ? [number(0x08074b50, 4), number(crcOf(entry), 4), number(packed.length, 4), number(size, 4)]
        : []),
    ]);
    listings.push(listingOf(entry, flags, entry.declaredPacked ?? packed.length, size, offset));
    files.push(file);
    offset += file.length;
  }
  const directory = join(listings);
  return join([
    ...files,
    directory,
    number(0x06054b50, 4),
    number(0, 4),
    number(entries.length, 2),
    number(entries.length, 2),
    number(directory.length, 4),
    number(offset, 4),
    number(0, 2),
  ]);
}

function listingOf(
  entry: HandEntry,
  flags: number,
  packedSize: number,
  size: number,
  offset: number,
): Uint8Array {
  const name = strToU8(entry.name);
  const extra = entry.zip64
    ? join([number(1, 2), number(16, 2), number(size, 8), number(packedSize, 8)])
    : new Uint8Array();
  const told = entry.zip64 ? [0xffffffff, 0xffffffff] : [packedSize, size];
  return join([
    number(0x02014b50, 4),
    number(20, 2),
    number(20, 2),
    number(flags, 2),
    number(8, 2),
    number(0, 4),
    number(crcOf(entry), 4),
    ...told.map((each) => number(each, 4)),
    number(name.length, 2),
    number(extra.length, 2),
    number(0, 10),
    number(offset, 4),
    name,
    extra,
  ]);
}

function crcOf({ data, declaredCrc }: HandEntry): number {
  return declaredCrc ?? crc32(bytesOf(data));
}

function bytesOf(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? strToU8(data) : data;
}

function number(value: number, width: number): Uint8Array {
  return Uint8Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
