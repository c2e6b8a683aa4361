import type { encodingOf } from '../xml/decodeXml.js';

/** The bytes of a text in one of the encodings of XML parts; a byte order mark is part of the text. */
export function encodeXml(text: string, encoding: ReturnType<typeof encodingOf>): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
