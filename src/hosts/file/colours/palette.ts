import { remember } from '../../../core/form/remember.js';
import { INDEXED } from './indexedColours.js';
import { partsOfRgb, rgbOfParts } from './rgb.js';
import { tinted } from './tint.js';

/** What the colours of a workbook are that it names by their places in a theme or a palette. */
export interface Palette {
  /**
   * The six digits of a colour, which is those, `theme 4 0.4` with its tint, or `indexed 22`; undefined where
   * the place has none.
   */
  readonly rgbOf: (colour: string) => string | undefined;
}

/** The colour of text that has none of its own, and of a cell that is not filled. */
export const [BLACK, WHITE] = ['000000', 'ffffff'];
/** Colours whose parts differ by no more are one to the eye, of 255. */
const NEAR = 16;
const RGB = /^[\da-f]{6}$/;

/** The palette of a workbook: the colours of its theme, asked for once at most, and its own indexed ones. */
export function paletteOf(
  theme: () => readonly (string | undefined)[],
  indexed: readonly (string | undefined)[] = [],
): Palette {
  let known: readonly (string | undefined)[] | undefined;
  return {
    rgbOf: (colour) => {
      if (RGB.test(colour)) return colour;
      const [kind, place = '', tint = '0'] = colour.split(' ');
      if (kind === 'indexed') return indexed[Number(place)] ?? INDEXED[Number(place)];
      if (kind !== 'theme') return undefined;
      known ??= theme();
      const own = known[Number(place)];
      return own === undefined ? undefined : tinted(own, Number(tint));
    },
  };
}

/** A palette without a theme. */
export const USUAL_PALETTE = paletteOf(() => []);

/** True where text is not seen on a ground, because both have one colour or nearly so. */
export function isSameInk(colour: string, ground: string, palette: Palette = USUAL_PALETTE): boolean {
  if (colour === '' || ground === '') return false;
  if (colour === ground) return true;
  const [ofText, ofGround] = [palette.rgbOf(colour), palette.rgbOf(ground)];
  if (ofText === undefined || ofGround === undefined) return false;
  const parts = partsOfRgb(ofGround);
  return partsOfRgb(ofText).every((part, at) => Math.abs(part - (parts[at] ?? 0)) <= NEAR);
}

/** `isSameInk` for a colour and a ground of which it is asked again and again. */
export function sameInk(colour: string, ground: string): (palette: Palette) => boolean {
  // Digits are the same in every palette.
  if (!RGB.test(colour) || !RGB.test(ground))
    return remember((palette) => isSameInk(colour, ground, palette));
  const isSame = isSameInk(colour, ground);
  return () => isSame;
}

/**
 * The colour of a place in a theme with its tint, as a palette knows it. White darkened and black lightened
 * are known without the theme: nearly all have these in the first two places.
 */
export function themeColour(place: number, tint: number): string {
  if (place === 0) return grey(1 + Math.min(tint, 0));
  return place === 1 ? grey(Math.max(tint, 0)) : `theme ${place} ${tint}`;
}

/** The places of the colours of the system: of text, and behind it. */
const [SYSTEM_TEXT, SYSTEM_GROUND] = [64, 65];

/** The colour of a place in the palette of a workbook, or of the system, as a palette knows it. */
export function colourOfPlace(place: number): string {
  if (place === SYSTEM_TEXT) return BLACK;
  return place === SYSTEM_GROUND ? WHITE : `indexed ${place}`;
}

function grey(lightness: number): string {
  const part = Math.round(lightness * 255);
  return rgbOfParts([part, part, part]);
}
