import { Problem } from './core/report/problem.js';

/** The text of a file in UTF-8; throws a `Problem` `unknownKind` where the bytes are none. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('unknownKind');
  }
}
