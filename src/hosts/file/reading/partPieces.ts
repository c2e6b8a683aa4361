import { Problem } from '../../../core/report/problem.js';
import { decodeXml, encodingOf, isOnePiece } from '../xml/decodeXml.js';
import { fixedPiece, type FixedPiece } from './fixedPieces.js';
import { once } from './once.js';
import { hasTypingRules } from './typingRules.js';

/** A piece of an XML part. */
export interface XmlPiece {
  readonly text: () => string;
  /** The piece with what its scan told before, where it is a fixed one. */
  readonly fixed?: FixedPiece | undefined;
}

/** The tags around the rows of a sheet, as their bytes. */
const [ROWS_START, ROWS_END] = [tagBytes('<sheetData>'), tagBytes('</sheetData>')];
/** Of the characters of these tags the one that rows have fewest of. */
const RARE = 'D'.charCodeAt(0);

/** A part may begin with a byte order mark; within it such a mark is a character. */
const [FIRST, LATER] = [false, true].map((ignoreBOM) => new TextDecoder('utf-8', { fatal: true, ignoreBOM }));

/**
 * Hands over the text of a part piece by piece; of a sheet (`hasRows`) what stands around its rows apart from
 * these. Throws `damaged` for bytes that are no text.
 */
export function takePieces(
  part: string,
  bytes: Uint8Array,
  hasRows: boolean,
  take: (piece: XmlPiece) => void,
): void {
  const isPartable = hasRows && isOnePiece(bytes) && encodingOf(bytes) === 'utf-8';
  const pieces = isPartable ? partSheet(part, bytes) : undefined;
  if (pieces) for (const piece of pieces) take(piece);
  else decodeXml(part, bytes, (text) => take({ text: () => text }));
}

/**
 * A sheet as what stands before its rows, these, and what stands after them; undefined where these are not
 * found, and where rules for typing, which are passed over as one text, begin before the last.
 */
function partSheet(part: string, bytes: Uint8Array): readonly XmlPiece[] | undefined {
  const start = placeOf(bytes, ROWS_START, 0) + ROWS_START.length;
  const end = start < ROWS_START.length ? -1 : placeOf(bytes, ROWS_END, start);
  if (end === -1) return undefined;
  const before = fixedIn(part, bytes.subarray(0, start), FIRST);
  const after = fixedIn(part, bytes.subarray(end), LATER);
  const rows = decodeWith(LATER, part, bytes.subarray(start, end));
  const hasRulesBefore = hasTypingRules(rows) || (!before.fixed?.scan && hasTypingRules(before.text()));
  return hasRulesBefore ? undefined : [before, { text: () => rows }, after];
}

/** A piece that may be a fixed one; it is decoded at once where it is not known to be a text. */
function fixedIn(part: string, bytes: Uint8Array, decoder: TextDecoder | undefined): XmlPiece {
  const fixed = fixedPiece(bytes);
  const text = once(() => decodeWith(decoder, part, bytes));
  if (!fixed?.scan) text();
  return { text, fixed };
}

function decodeWith(decoder: TextDecoder | undefined, part: string, bytes: Uint8Array): string {
  try {
    return decoder?.decode(bytes) ?? '';
  } catch {
    throw new Problem('damaged', { part });
  }
}

/** The first place of a tag from another place on; -1 where there is none. */
function placeOf(bytes: Uint8Array, tag: Uint8Array, from: number): number {
  const offset = tag.indexOf(RARE);
  for (let at = bytes.indexOf(RARE, from + offset); at !== -1; at = bytes.indexOf(RARE, at + 1))
    if (isAt(bytes, tag, at - offset)) return at - offset;
  return -1;
}

function isAt(bytes: Uint8Array, tag: Uint8Array, from: number): boolean {
  for (let at = 0; at < tag.length; at += 1) if (bytes[from + at] !== tag[at]) return false;
  return true;
}

function tagBytes(tag: string): Uint8Array {
  return new TextEncoder().encode(tag);
}
