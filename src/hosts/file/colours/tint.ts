import { partsOfRgb, rgbOfParts } from './rgb.js';

/**
 * A colour of six digits made darker by a tint below 0, or lighter by one above, as ECMA-376 18.8.19 says:
 * its lightness in HSL changes, its hue and saturation stay.
 */
export function tinted(rgb: string, tint: number): string {
  if (!(Math.abs(tint) <= 1) || tint === 0) return rgb;
  const parts = partsOfRgb(rgb).map((part) => part / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (most + least) / 2;
  const lighter = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const range = rangeAt(lightness);
  const scale = range === 0 ? 0 : rangeAt(lighter) / range;
  return rgbOfParts(parts.map((part) => byteOf(lighter + (part - lightness) * scale)));
}

/** How far the parts of a colour of full saturation lie apart at a lightness. */
function rangeAt(lightness: number): number {
  return 1 - Math.abs(2 * lightness - 1);
}

function byteOf(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 255);
}
