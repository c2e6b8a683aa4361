import type { ElementListener } from '../../../core/read/opened/namedElements.js';
import { decodeXml } from '../xml/decodeXml.js';
import { walkNamed } from './namedXml.js';

/** `urn:oasis:names:tc:opendocument:xmlns:table:1.0` is `table`. */
const NAMESPACE = /:xmlns:([\w-]+):1\.0$/;

/** Goes through an OpenDocument part in any encoding of XML; throws a `Problem` as `walkOdsText` does. */
export function walkOds(part: Uint8Array, listener: ElementListener): void {
  const pieces: string[] = [];
  decodeXml('', part, (piece) => pieces.push(piece));
  walkOdsText(pieces.join(''), listener);
}

/** Goes through OpenDocument XML; throws a `Problem` as `walkNamed` does. */
export function walkOdsText(xml: string, listener: ElementListener): void {
  walkNamed(xml, (namespace) => NAMESPACE.exec(namespace)?.[1] ?? '', listener);
}
