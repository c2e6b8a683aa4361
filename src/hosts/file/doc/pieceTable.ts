import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { oldWord, type DocPlace } from './fileInformation.js';
import { readProperties, type DocProperties } from './properties.js';

/** A stretch of the text, which the file may keep anywhere. */
export interface DocPieceOfText {
  /** The first character and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Where its bytes begin; two a character where it is wide, else one in Windows-1252. */
  readonly at: number;
  readonly isWide: boolean;
  /** What was changed when the file was saved in a hurry. */
  readonly changes: DocProperties;
}

/** The kinds of blocks before the table of pieces, and of the table itself. */
const CHANGES = 1;
const PIECES = 2;

/** The most pieces of a text. */
const MOST_PIECES = 100_000;

/** Reads the table of pieces; throws a `Problem` where it is cut or says something that is not understood. */
export function readPieces(tables: Uint8Array, { at, size }: DocPlace): readonly DocPieceOfText[] {
  const bytes = tables.subarray(at, at + size);
  const view = viewOfBytes(bytes);
  const changes: DocProperties[] = [];
  let next = 0;
  for (; view.getUint8(next) === CHANGES; next += 3 + view.getUint16(next + 1, true)) {
    const from = next + 3;
    changes.push(readProperties(bytes.subarray(from, from + view.getUint16(next + 1, true))));
  }
  if (view.getUint8(next) !== PIECES) throw oldWord();
  const count = Math.floor((view.getUint32(next + 1, true) - 4) / 12);
  if (count > MOST_PIECES) throw oldWord();
  const [places, entries] = [next + 5, next + 5 + 4 * (count + 1)];
  return Array.from({ length: count }, (_, index) => {
    const start = view.getUint32(entries + 8 * index + 2, true);
    const isWide = (start & 0x40000000) === 0;
    const offset = start & 0x3fffffff;
    return {
      from: view.getUint32(places + 4 * index, true),
      to: view.getUint32(places + 4 * index + 4, true),
      at: isWide ? offset : offset / 2,
      isWide,
      changes: changesOf(view.getUint16(entries + 8 * index + 6, true), changes),
    };
  });
}

/** Changes that a piece names by a number, or one that it holds itself and that says nothing of its text. */
function changesOf(change: number, all: readonly DocProperties[]): DocProperties {
  if ((change & 1) === 1) {
    const found = all[change >> 1];
    if (!found) throw oldWord();
    return found;
  }
  if (MEANT.has((change >> 1) & 0x7f)) throw oldWord();
  return [];
}

/** Changes that would change what is read: of cells, deleted, hidden, struck-out and raised text. */
const MEANT: ReadonlySet<number> = new Set([0x18, 0x19, 0x41, 0x50, 0x51, 0x53, 0x57, 0x5c, 0x68, 0x73]);
