import { placedColour, rgbAt, statedColour } from '../colours/binaryColours.js';
import { paletteOf, USUAL_PALETTE, type Palette } from '../colours/palette.js';
import { groundOfPattern, STRUCK, TWIPS, type BinaryFont } from './binaryLooks.js';
import type { RunGround } from './binaryRuns.js';
import { biffRecords, biffText } from './biffSheets.js';
import { END } from './biffTypes.js';

const [FONT, XF, PALETTE, XF_MORE] = [0x0031, 0x00e0, 0x0092, 0x087d];

/** The place of the first colour that a workbook may have of its own. */
const FIRST_OWN = 8;
/** There is no font of that number: those that follow count one more. */
const NO_FONT = 4;
/** The bits of the alignment, the one across several columns, and the flag of type that is made to fit. */
const [ALIGNED, ACROSS, SHRUNK] = [0x07, 6, 0x10];
const WRAPPED = 0x08;

/** The kinds of the colours that Excel 2007 adds to a format. */
const [MORE_FILL, MORE_TEXT] = [4, 13];

interface BiffFormat {
  readonly font: number;
  readonly pattern: number;
  readonly colour: string;
  readonly isFitted: boolean;
  readonly isWrapped: boolean;
}

interface MoreColours {
  readonly text?: string;
  readonly fill?: string;
}

/** The fonts and grounds of the formats of cells, by the numbers of these ([MS-XLS] 2.4.122, 2.4.353). */
export function biffGrounds(stream: Uint8Array): readonly (RunGround | undefined)[] {
  const fonts: BinaryFont[] = [];
  const formats: BiffFormat[] = [];
  const more = new Map<number, MoreColours>();
  const own: string[] = [];
  for (const { type, contents } of biffRecords(stream)) {
    if (type === END) break;
    if (type === FONT && contents.byteLength >= 16) fonts.push(fontOf(contents));
    else if (type === XF && contents.byteLength >= 20) formats.push(formatOf(contents));
    else if (type === PALETTE && contents.byteLength >= 2) own.push(...coloursOf(contents));
    else if (type === XF_MORE && contents.byteLength >= 20)
      more.set(contents.getUint16(14, true), moreOf(contents));
  }
  const palette = paletteOf(() => [], own);
  const fontAt = (font: number) => fonts[font > NO_FONT ? font - 1 : font];
  return formats.map((format, at) => runGround(format, fontAt, more.get(at), palette));
}

function runGround(
  { font, pattern, colour, ...room }: BiffFormat,
  fontAt: RunGround['fontAt'],
  { text, fill }: MoreColours = {},
  palette: Palette,
): RunGround | undefined {
  const own = fontAt(font);
  if (!own) return undefined;
  const ground = groundOfPattern(pattern, fill ?? colour);
  return { fontAt, font: text === undefined ? own : { ...own, colour: text }, ground, palette, ...room };
}

function fontOf(contents: DataView): BinaryFont {
  return {
    size: contents.getUint16(0, true) / TWIPS,
    isStruck: (contents.getUint8(2) & STRUCK) > 0,
    isRaised: contents.getUint16(8, true) > 0,
    colour: placedColour(contents.getUint16(4, true)),
    name: biffText(contents, 15, contents.getUint8(14)),
  };
}

function formatOf(contents: DataView): BiffFormat {
  return {
    font: contents.getUint16(0, true),
    pattern: contents.getUint32(14, true) >>> 26,
    colour: placedColour(contents.getUint16(18, true) & 0x7f),
    isWrapped: (contents.getUint8(6) & WRAPPED) > 0,
    isFitted:
      (contents.getUint8(6) & ALIGNED) === ACROSS ||
      contents.getUint8(7) !== 0 ||
      (contents.getUint8(8) & SHRUNK) > 0,
  };
}

/** The colours of a workbook's own, from the first place on that it may change. */
function coloursOf(contents: DataView): readonly string[] {
  const usual = Array.from({ length: FIRST_OWN }, (_, at) => USUAL_PALETTE.rgbOf(`indexed ${at}`) ?? '');
  const count = Math.min(contents.getUint16(0, true), Math.floor((contents.byteLength - 2) / 4));
  return [...usual, ...Array.from({ length: count }, (_, at) => rgbAt(contents, 2 + at * 4))];
}

/** The colours of text and filling that take the place of those of the palette ([MS-XLS] 2.4.355). */
function moreOf(contents: DataView): MoreColours {
  let found: MoreColours = {};
  for (let at = 20; at + 12 <= contents.byteLength;) {
    const [kind, size] = [contents.getUint16(at, true), contents.getUint16(at + 2, true)];
    if (kind === MORE_FILL) found = { ...found, fill: moreColour(contents, at + 4) };
    else if (kind === MORE_TEXT) found = { ...found, text: moreColour(contents, at + 4) };
    at += Math.max(size, 4);
  }
  return found;
}

function moreColour(contents: DataView, at: number): string {
  return statedColour(contents, at, contents.getUint16(at, true), contents.getUint32(at + 4, true));
}
