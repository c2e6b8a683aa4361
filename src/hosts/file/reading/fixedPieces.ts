import { crc32 } from '#crc32';
import { isSameBytes } from '../bytes/isSameBytes.js';
import type { RecordedScan } from './recordedScan.js';

/** A part or a piece of one that came before with the same bytes, as those that a template fixes. */
export interface FixedPiece {
  readonly bytes: Uint8Array;
  /** How it is packed, where these are packed bytes. */
  readonly facts: string;
  /** What its scan told, once it was scanned as a whole. */
  scan?: RecordedScan;
}

/** The workbooks of one form have some twenty fixed pieces; most are shorter than 10 KB. */
const [MOST_KEPT, LARGEST_KEPT] = [100, 32_768];
/** The most codes of pieces that came once. */
const MOST_SEEN = 1_000;

/** The pieces that are known, and the codes of those that came once, from the oldest on. */
const kept = new Map<number, FixedPiece>();
const seen = new Set<number>();

/** The known piece with these bytes, and the same facts of them; from the second time that they come. */
export function fixedPiece(bytes: Uint8Array, facts = ''): FixedPiece | undefined {
  if (bytes.length > LARGEST_KEPT) return undefined;
  const code = crc32(bytes);
  const known = kept.get(code);
  if (known) return known.facts === facts && isSameBytes(known.bytes, bytes) ? known : undefined;
  if (!seen.delete(code)) {
    dropFirst(seen, MOST_SEEN);
    seen.add(code);
    return undefined;
  }
  dropFirst(kept, MOST_KEPT);
  const piece = { bytes: bytes.slice(), facts };
  kept.set(code, piece);
  return piece;
}

/** Makes room for one more. */
function dropFirst(all: Map<number, unknown> | Set<number>, most: number): void {
  if (all.size < most) return;
  const [first] = all.keys();
  if (first !== undefined) all.delete(first);
}
