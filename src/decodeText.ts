import { unknownText } from './core/read/import.js';

/** The encodings of texts by the bytes that they begin with. */
const MARKED = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;
/** The encodings of texts without such a mark, in the order in which they are tried. */
const UNMARKED = ['utf-8', 'gb18030'] as const;

/**
 * The text of a file: in UTF-16 where its first bytes say so, in UTF-8, or in GB 18030, which older Chinese
 * programs write. Throws a `Problem` `notZip` or `unknownKind` where the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const marked = MARKED.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  for (const encoding of marked === undefined ? UNMARKED : [marked]) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return text;
  }
  throw unknownText(name);
}

/** The text in an encoding; undefined where some bytes are none of its characters. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
