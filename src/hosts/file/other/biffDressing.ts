import type { ConditionalLook } from '../reading/conditionalLooks.js';
import { placedColour } from '../colours/binaryColours.js';
import { builtInFormat } from '../reading/builtInFormats.js';
import { biffText } from './biffSheets.js';

/** How long the flags of a look are. */
const FLAGS = 6;
/** What a look has, in the order in which it stands there, by the flag of each. */
const [HAS_NUMBERS, HAS_FONT, HAS_ALIGNMENT, HAS_BORDERS, HAS_PATTERN] = [
  0x0200_0000, 0x0400_0000, 0x0800_0000, 0x1000_0000, 0x2000_0000,
];
/** The flag of a pattern whose background colour is that of the cell. */
const SAME_BACKGROUND = 0x0004_0000;
/** A format of numbers is written out where this flag of the last two bytes is set, else a number. */
const IS_WRITTEN = 0x0001;
const [NUMBERED_SIZE, FONT_SIZE, ALIGNMENT_SIZE, BORDERS_SIZE] = [2, 118, 8, 8];
/** The colour of text in a font; one below zero is that of the cell. */
const TEXT_COLOUR = 80;
/** The line through the text of a font with its flag, its place, and the same flag where it is the cell's. */
const [LINE, LINE_FLAG, SAME_LINE] = [68, 0x80, 88];
/** Whether a font raises or lowers its text, and whether that is as in the cell. */
const [PLACE, SAME_PLACE] = [74, 92];
const RAISED_OR_LOWERED: readonly number[] = [1, 2];

/**
 * What a rule of an .xls file changes of the look of cells ([MS-XLS] 2.5.92), which begins somewhere in it;
 * nothing where it is cut.
 */
export function biffDressing(rule: DataView, start: number): ConditionalLook {
  const flags = rule.getUint32(start, true);
  const has = (flag: number) => (flags & flag) !== 0;
  let at = start + FLAGS;
  let look: ConditionalLook = {};
  if (has(HAS_NUMBERS) && at + 5 <= rule.byteLength) {
    const isWritten = (rule.getUint16(start + 4, true) & IS_WRITTEN) > 0;
    if (isWritten) look = { numberFormat: biffText(rule, at + 4, rule.getUint16(at + 2, true)) };
    else look = numberedLook(rule.getUint8(at + 1));
    at += isWritten ? rule.getUint16(at, true) : NUMBERED_SIZE;
  }
  if (has(HAS_FONT) && at + FONT_SIZE <= rule.byteLength) {
    const place = rule.getInt32(at + TEXT_COLOUR, true);
    if (place >= 0) look = { ...look, colour: placedColour(place) };
    look = { ...look, ...lineOf(rule, at) };
    at += FONT_SIZE;
  }
  at += (has(HAS_ALIGNMENT) ? ALIGNMENT_SIZE : 0) + (has(HAS_BORDERS) ? BORDERS_SIZE : 0);
  if (!has(HAS_PATTERN) || at + 4 > rule.byteLength) return look;
  // Here the colour of a solid fill is that of its background.
  const ground = has(SAME_BACKGROUND) ? '' : placedColour((rule.getUint16(at + 2, true) >> 7) & 0x7f);
  return { ...look, ground };
}

/** The look of a format that is built in, by its number. */
export function numberedLook(id: number): ConditionalLook {
  const numberFormat = builtInFormat(id);
  return numberFormat === undefined ? {} : { numberFormat };
}

/** Whether a font strikes its text out, raises or lowers it. */
function lineOf(rule: DataView, font: number): ConditionalLook {
  const has = (at: number, flag: number) => (rule.getUint32(font + at, true) & flag) !== 0;
  const place = rule.getUint16(font + PLACE, true);
  const isOffLine = !has(SAME_PLACE, 1) && RAISED_OR_LOWERED.includes(place);
  return isOffLine || (has(LINE, LINE_FLAG) && !has(SAME_LINE, LINE_FLAG)) ? { isStruck: true } : {};
}
