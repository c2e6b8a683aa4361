import { Problem } from '../../../core/report/problem.js';

/** The bytes that are decoded at a time, so that a large part is never held as one text. */
const PIECE = 65_536;

/**
 * Gives the text of an XML part piece by piece: UTF-8, or UTF-16 with a byte order mark or without one.
 * Throws `damaged` for bytes that are neither.
 */
export function decodeXml(part: string, bytes: Uint8Array, take: (text: string) => void): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const decode = (from: number): string => {
    try {
      return decoder.decode(bytes.subarray(from, from + PIECE), { stream: from + PIECE < bytes.length });
    } catch {
      throw new Problem('damaged', { part });
    }
  };
  for (let from = 0; from < bytes.length; from += PIECE) take(decode(from));
}

/** True for a part that is decoded as a whole. */
export function isOnePiece(bytes: Uint8Array): boolean {
  return bytes.length <= PIECE;
}

/** The encoding of an XML part by its first bytes: markup begins with `<`, two bytes in UTF-16. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
