import { Problem } from '../../../core/report/problem.js';

const utf8 = new TextDecoder();

/**
 * The XML of a part as text.
 *
 * Throws `damaged` for a document type, since it may define entities and Excel refuses it too, and for
 * UTF-16: the format allows it, but no known program writes it and exceljs reads every part as UTF-8.
 */
export function readXml(name: string, bytes: Uint8Array): string {
  const xml = utf8.decode(bytes);
  if (isUtf16(bytes) || xml.includes('<!DOCTYPE')) throw new Problem('damaged', { part: name });
  return xml;
}

/** True where a text of ASCII characters is in UTF-16, with or without a byte order mark. */
function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0 || second === 0 || first === 0xff || first === 0xfe;
}
