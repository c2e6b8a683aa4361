import type { encodingOf } from '../xml/decodeXml.js';

/** How a part states its encoding. */
const STATED = /^(<\?xml[^>]*\bencoding\s*=\s*["'])[^"']*/;

/**
 * The bytes of a text in one of the encodings of XML parts; a byte order mark is part of the text. What was
 * in GB 18030 is written in UTF-8, and says so.
 */
export function encodeXml(text: string, encoding: ReturnType<typeof encodingOf>): Uint8Array {
  if (encoding === 'gb18030') return new TextEncoder().encode(text.replace(STATED, '$1UTF-8'));
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
