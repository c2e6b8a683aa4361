import { unknownText } from './core/read/import.js';

/** The text of a file in UTF-8. Throws a `Problem` `notZip` or `unknownKind` where the bytes are none. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unknownText(name);
  }
}
