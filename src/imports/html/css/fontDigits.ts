import { unzlibSync } from 'fflate';

/** The most bytes of the table of a font that is looked at. */
const MOST_BYTES = 300_000;
/** The most tables of a font, and the most ranges of characters. */
const MOST_TABLES = 100;
const MOST_RANGES = 20_000;

/** Where a table of a font stands, and how long it is once it is unpacked. */
interface FontTable {
  readonly tag: string;
  readonly from: number;
  readonly length: number;
  readonly unpacked: number;
}

/** The digits in the orders in which fonts have them: by value, as on a keyboard, by their English names. */
const ORDERS = ['0123456789', '1234567890', '8549176320'];

/**
 * True for a font, as .ttf, .otf or .woff, whose digits stand next to each other and in an order that no font
 * has which shows a digit as what it is: somebody exchanged them. False where that is not known: digits with
 * other characters between them may stand in the order in which a text had them.
 */
export function exchangesDigits(font: Uint8Array): boolean {
  try {
    const glyphs = digitGlyphs(font).map((glyph, digit) => ({ glyph, digit }));
    const inOrder = glyphs.filter(({ glyph }) => glyph > 0).sort((a, b) => a.glyph - b.glyph);
    const first = inOrder[0]?.glyph ?? 0;
    const areTogether = inOrder.length === 10 && inOrder.every(({ glyph }, at) => glyph === first + at);
    return areTogether && !ORDERS.includes(inOrder.map(({ digit }) => digit).join(''));
  } catch {
    return false;
  }
}

/** The places in a font of its ten digits; 0 for one that it does not have. Throws for a damaged font. */
function digitGlyphs(font: Uint8Array): readonly number[] {
  const map = tableOf(font, 'cmap');
  if (!map) return [];
  const glyphOf = glyphFinderOf(map);
  return glyphOf ? Array.from({ length: 10 }, (_, digit) => glyphOf(0x30 + digit)) : [];
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function tableOf(font: Uint8Array, tag: string): DataView | undefined {
  const view = viewOf(font);
  const isPacked = view.getUint32(0) === 0x774f4646;
  const count = Math.min(view.getUint16(isPacked ? 12 : 4), MOST_TABLES);
  const found = Array.from({ length: count }, (_, at) => entryAt(view, at, isPacked)).find(
    (entry) => entry.tag === tag,
  );
  if (!found || found.unpacked > MOST_BYTES) return undefined;
  const bytes = font.subarray(found.from, found.from + found.length);
  const isShort = found.length < found.unpacked;
  return viewOf(isShort ? unzlibSync(bytes, { out: new Uint8Array(found.unpacked) }) : bytes);
}

function entryAt(view: DataView, at: number, isPacked: boolean): FontTable {
  const place = isPacked ? 44 + 20 * at : 12 + 16 * at;
  const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(place + byte)));
  const [from, length] = [
    view.getUint32(place + (isPacked ? 4 : 8)),
    view.getUint32(place + (isPacked ? 8 : 12)),
  ];
  return { tag, from, length, unpacked: isPacked ? view.getUint32(place + 12) : length };
}

type GlyphOf = (code: number) => number;

/** Finds glyphs by a map of characters of Unicode, one of the two kinds that fonts have. */
function glyphFinderOf(map: DataView): GlyphOf | undefined {
  const count = Math.min(map.getUint16(2), MOST_TABLES);
  for (let at = 0; at < count; at += 1) {
    const platform = map.getUint16(4 + 8 * at);
    const from = map.getUint32(8 + 8 * at);
    if (platform !== 0 && platform !== 3) continue;
    const kind = map.getUint16(from);
    if (kind === 4) return (code) => glyphInSegments(map, from, code);
    if (kind === 12) return (code) => glyphInGroups(map, from, code);
  }
  return undefined;
}

function glyphInSegments(map: DataView, from: number, code: number): number {
  const size = map.getUint16(from + 6);
  for (let at = 0; at < size; at += 2) {
    if (map.getUint16(from + 14 + at) < code) continue;
    const start = map.getUint16(from + 16 + size + at);
    if (start > code) return 0;
    const delta = map.getUint16(from + 16 + 2 * size + at);
    const place = from + 16 + 3 * size + at;
    const offset = map.getUint16(place);
    const glyph = offset === 0 ? code : map.getUint16(place + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function glyphInGroups(map: DataView, from: number, code: number): number {
  const count = Math.min(map.getUint32(from + 12), MOST_RANGES);
  for (let at = 0; at < count; at += 1) {
    const place = from + 16 + 12 * at;
    const [first, last] = [map.getUint32(place), map.getUint32(place + 4)];
    if (first <= code && code <= last) return map.getUint32(place + 8) + code - first;
  }
  return 0;
}
