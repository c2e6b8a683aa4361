import { rgbAt } from '../colours/binaryColours.js';

/** The colours that a number names ([MS-DOC] 2.9.119), from black on. */
const NAMED = [
  ...['000000', '0000ff', '00ffff', '00ff00', 'ff00ff', 'ff0000', 'ffff00', 'ffffff'],
  ...['000080', '008080', '008000', '800080', '800080', '808000', '808080', 'c0c0c0'],
] as const;
/** What says that the program chooses a colour. */
const AUTOMATIC = 0xff;
/** The pattern that hides what is behind it. */
const SOLID = 1;

/** The colour of a number, as six digits of base 16; empty for one that the program chooses. */
export function namedColour(number: number): string {
  return NAMED[number - 1] ?? '';
}

/** The colour that stands at a place, as `namedColour` gives it. */
export function colourAt(value: DataView, at: number): string {
  if (at + 4 > value.byteLength || value.getUint8(at + 3) === AUTOMATIC) return '';
  return rgbAt(value, at);
}

/** The bytes of a shading. */
export const SHADING = 10;

/** The colour of a shading that stands at a place: the colours of its dots and of its ground, its pattern. */
export function shadingAt(value: DataView, at: number): string {
  if (at + SHADING > value.byteLength) return '';
  return colourAt(value, value.getUint16(at + 8, true) === SOLID ? at : at + 4);
}
