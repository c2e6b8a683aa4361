import { Problem } from '../../../core/report/problem.js';
import { decodeWhole } from '../bytes/decodeWhole.js';

/** The bytes that are decoded at a time, so that a large part is never held as one text. */
const PIECE = 65_536;

/**
 * Gives the text of an XML part piece by piece: UTF-8, UTF-16 with a byte order mark or without one, or
 * a Chinese encoding that the part states. Throws `damaged` for bytes that are none of these.
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

/** How a part states a Chinese encoding. */
const STATED = /^<\?xml[^>]{0,100}\bencoding\s*=\s*["'](?:gbk|gb2312|gb_?18030)["']/i;
/** So many bytes hold what a part states of itself. */
const BEGINNING = 150;

/**
 * The encoding of an XML part: UTF-16 by its first bytes, where markup begins with `<`; UTF-8; or GB 18030
 * where the part states an encoding that this contains, and is no UTF-8.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return statesChinese(bytes) && decodeWhole(bytes, 'utf-8') === undefined ? 'gb18030' : 'utf-8';
}

function statesChinese(bytes: Uint8Array): boolean {
  // `<?`: most parts that state an encoding are in UTF-8, and so are those that state none.
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return false;
  return STATED.test(new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING)));
}
