import { BLACK } from '../colours/palette.js';
import { statedColour } from '../colours/binaryColours.js';
import type { ConditionalLook } from '../reading/conditionalLooks.js';
import { numberedLook } from './biffDressing.js';

/** Where the properties of a look begin and how many there are; each begins with its kind and its size. */
const [COUNT, FIRST, HEADER] = [4, 6, 4];
/** The kinds of properties: those of a filling with the colour behind it, the colour of text, a format. */
const [LAST_OF_FILLING, GROUND, INK, NUMBERS] = [4, 2, 5, 0x26];
/** Those of text that is raised or lowered, of text that is struck out, of a format that is built in. */
const [PLACE, LINE, NUMBERED] = [0x1b, 0x1d, 0x29];
const COLOUR_SIZE = 8;
/** The kind of a colour that the program chooses; kinds stand in the bits above the lowest. */
const AUTOMATIC = 0;

const utf16 = new TextDecoder('utf-16le');

/** A colour of eight bytes; undefined where the program chooses it, empty where it is stated otherwise. */
export function colourAt(record: DataView, at: number): string | undefined {
  const [kind, place] = [record.getUint8(at) >> 1, record.getUint8(at + 1)];
  return kind === AUTOMATIC ? undefined : statedColour(record, at, kind, place);
}

/** What a conditional format of an .xlsb file changes of the look of cells ([MS-XLSB] 2.4.353, 2.5.164). */
export function xlsbDressing(record: DataView): ConditionalLook {
  let look: ConditionalLook = {};
  let left = record.byteLength >= FIRST ? record.getUint16(COUNT, true) : 0;
  for (let at = FIRST; left > 0 && at + HEADER <= record.byteLength; left -= 1) {
    const [kind, size] = [record.getUint16(at, true), record.getUint16(at + 2, true)];
    if (size < HEADER || at + size > record.byteLength) break;
    look = { ...look, ...changedBy(record, at, kind, size) };
    at += size;
  }
  return look;
}

function changedBy(record: DataView, at: number, kind: number, size: number): ConditionalLook {
  const hasColour = size >= HEADER + COLOUR_SIZE;
  if (kind === INK && hasColour) return { colour: colourAt(record, at + HEADER) ?? BLACK };
  // Here the colour of a solid fill is that of its background, which stands behind its pattern.
  if (kind === GROUND && hasColour) return { ground: colourAt(record, at + HEADER) ?? '' };
  if (kind <= LAST_OF_FILLING) return { ground: '' };
  if ((kind === PLACE || kind === LINE) && size > HEADER)
    return record.getUint8(at + HEADER) > 0 ? { isStruck: true } : {};
  if (kind === NUMBERED && size >= HEADER + 2) return numberedLook(record.getUint16(at + HEADER, true));
  if (kind !== NUMBERS || size < HEADER + 2) return {};
  const length = Math.min(record.getUint16(at + HEADER, true) * 2, size - HEADER - 2);
  const text = new Uint8Array(record.buffer, record.byteOffset + at + HEADER + 2, length);
  return { numberFormat: utf16.decode(text) };
}
