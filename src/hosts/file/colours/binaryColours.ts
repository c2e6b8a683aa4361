import { BLACK, colourOfPlace, themeColour } from './palette.js';
import { rgbOfParts } from './rgb.js';

/** The place of text without a colour. */
const AUTOMATIC = 0x7fff;
/** How a colour of a workbook is stated. */
const [BY_INDEX, BY_RGB, BY_THEME] = [1, 2, 3];
/** A tint is a share of that. */
const WHOLE_TINT = 32_767;

/** A colour of three bytes, as RRGGBB. */
export function rgbAt(contents: DataView, at: number): string {
  return rgbOfParts([0, 1, 2].map((part) => contents.getUint8(at + part)));
}

/** The colour of a place in the palette of a workbook, or of the system; that of text may be automatic. */
export function placedColour(place: number): string {
  return place === AUTOMATIC ? BLACK : colourOfPlace(place);
}

/**
 * The colour of eight bytes, its tint behind two and its parts behind four, by its kind and its place in a
 * palette or a theme; one that is stated in another way is empty.
 */
export function statedColour(contents: DataView, at: number, kind: number, place: number): string {
  if (kind === BY_RGB) return rgbAt(contents, at + 4);
  if (kind === BY_INDEX) return placedColour(place);
  return kind === BY_THEME ? themeColour(place, contents.getInt16(at + 2, true) / WHOLE_TINT) : '';
}
