import type { ElementListener } from '../../../core/read/opened/namedElements.js';
import { walkNamed } from './namedXml.js';

/** `urn:oasis:names:tc:opendocument:xmlns:table:1.0` is `table`. */
const NAMESPACE = /:xmlns:([\w-]+):1\.0$/;

/** Goes through an OpenDocument part in UTF-8; throws a `Problem` as `walkOdsText` does. */
export function walkOds(part: Uint8Array, listener: ElementListener): void {
  walkOdsText(new TextDecoder('utf-8', { fatal: true }).decode(part), listener);
}

/** Goes through OpenDocument XML; throws a `Problem` as `walkNamed` does. */
export function walkOdsText(xml: string, listener: ElementListener): void {
  walkNamed(xml, (namespace) => NAMESPACE.exec(namespace)?.[1] ?? '', listener);
}
