import { Problem } from '../../../core/report/problem.js';
import { decodeWhole } from '../bytes/decodeWhole.js';
import { encodingOf } from '../xml/decodeXml.js';

/** How an XML text states an encoding of Chinese, at its beginning. */
const STATED = /^[^>]{0,200}\bencoding\s*=\s*["'](gb[\w-]*|big5[\w-]*)["']/i;
/** What is taken for the encoding of a text that is not UTF-8, whatever it states: it contains GBK. */
const CHINESE = 'gb18030';

/**
 * The text of an XML file: UTF-16, UTF-8, or else the Chinese encoding that it states, or GB 18030, since
 * programs state UTF-8 over texts in GBK. Blanks before it are left out. Throws a `Problem` `wrongEncoding`.
 */
export function decodeFlat(bytes: Uint8Array): string {
  const [, stated = CHINESE] = STATED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 300))) ?? [];
  for (const encoding of [encodingOf(bytes), stated, CHINESE]) {
    const text = decodeWhole(bytes, encoding);
    if (text !== undefined) return text.trimStart();
  }
  throw new Problem('wrongEncoding');
}
