import { Unzlib } from 'fflate';
import { Problem } from '../../../core/report/problem.js';
import { pdfTokens, type PdfTokens } from './pdfTokens.js';

/** The most bytes that the streams of a PDF unpack to, and the most of them that can be drawing or text. */
const MOST_UNPACKED = 100_000_000;
const MOST_DRAWN = 2_500_000;
/** A stream in another packing than the usual one unpacks to at most so many times its bytes. */
const OTHER_RATIO = 3000;
/** The most dots of a picture, more than a sheet of A3 has at 1200 an inch: what packs them may be short. */
const MOST_DOTS = 300_000_000;
/** How often the forms of a PDF may be drawn within each other. */
const MOST_DRAWINGS = 100_000;

/** A packing of streams that is not the usual one, one of several, and one named in a roundabout way. */
const OTHER_FILTER =
  /(?:ASCII85|ASCIIHex|LZW|RunLength)Decode|\/(?:A85|AHx|LZW|RL)\b|#|\/Filter\s*\d|Decode\s*\/\w+Decode|\/Fl\b/;
/** What pictures and fonts say of themselves, whose bytes are no operators but by chance. */
const BINARY = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/;
/** How much of the text before a stream is looked at: the dictionary of a stream is shorter. */
const DICTIONARY = 1000;
/** The second byte of a packing, after 0x78. */
const NESTED = [0x01, 0x5e, 0x9c, 0xda];

/** What the streams seen so far unpack to. */
interface Unpacked {
  bytes: number;
  drawn: number;
  drawings: number;
  readonly tokens: PdfTokens;
}

/** One stream while it is unpacked: what it is, the forms that it draws, whether this is its beginning. */
interface StreamState {
  readonly isBinary: boolean;
  count: number;
  isFirst: boolean;
}

/**
 * Unpacks the streams of a PDF piece by piece and keeps none. Throws a `Problem` `inflatesTooMuch` where they
 * hold far more than a report does, or would be drawn without end.
 */
export function checkPdf(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes);
  const sum: Unpacked = { bytes: 0, drawn: 0, drawings: 1, tokens: pdfTokens() };
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at)) {
    const from = at + (text[at + 6] === '\r' ? 8 : 7);
    const before = text.slice(Math.max(0, at - DICTIONARY), at);
    const end = text.indexOf('endstream', from);
    const own = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (before.trimEnd().endsWith('>>')) addStream(own, before.slice(before.lastIndexOf(' obj')), sum);
    at = end < 0 ? text.length : end + 9;
  }
}

function addStream(packed: Uint8Array, dictionary: string, sum: Unpacked): void {
  if (dotsOf(dictionary) > MOST_DOTS) throw new Problem('inflatesTooMuch');
  if (OTHER_FILTER.test(dictionary)) addBytes(packed.length * OTHER_RATIO, sum);
  const forms = { isBinary: BINARY.test(dictionary), count: 0, isFirst: true };
  if (!dictionary.includes('FlateDecode')) addPart(packed, sum, forms);
  else unpack(packed, (part) => addPart(part, sum, forms));
  sum.tokens.endStream();
  if (/\/Form\b/.test(dictionary)) sum.drawings *= Math.max(1, forms.count);
  if (sum.drawings > MOST_DRAWINGS) throw new Problem('inflatesTooMuch');
}

/** How many dots a picture says that it has; 0 for all else. */
function dotsOf(dictionary: string): number {
  if (!/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  const lengthOf = (side: RegExp) => Number(side.exec(dictionary)?.[1] ?? 0);
  return lengthOf(/\/Width\s+(\d+)/) * lengthOf(/\/Height\s+(\d+)/);
}

function unpack(packed: Uint8Array, take: (part: Uint8Array) => void): void {
  const stream = new Unzlib(take);
  try {
    // In small steps, so that what one step unpacks to is bounded.
    for (let at = 0; at < packed.length; at += 4096)
      stream.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
  } catch (error) {
    if (error instanceof Problem) throw error;
  }
}

/** Adds a part of a stream; one of printable characters may be drawn. */
function addPart(part: Uint8Array, sum: Unpacked, forms: StreamState): void {
  addBytes(part.length, sum);
  const isPacked = forms.isFirst && part[0] === 0x78 && NESTED.includes(part[1] ?? 0);
  if (isPacked) addBytes(part.length * OTHER_RATIO, sum);
  forms.isFirst = false;
  let printable = 0;
  for (let at = 0; at < part.length; at += 1) {
    const code = part[at] ?? 0;
    if ((code >= 0x20 && code < 0x7f) || code === 10 || code === 13) printable += 1;
    if (code === 0x6f && part[at - 1] === 0x44 && (part[at - 2] ?? 0) <= 0x20) forms.count += 1;
  }
  const isText = printable > part.length * 0.9;
  if (isText || !forms.isBinary) for (const code of part) sum.tokens.take(code);
  if (isText) sum.drawn += part.length;
  if (sum.drawn > MOST_DRAWN) throw new Problem('inflatesTooMuch');
}

function addBytes(count: number, sum: Unpacked): void {
  sum.bytes += count;
  if (sum.bytes > MOST_UNPACKED) throw new Problem('inflatesTooMuch');
}
