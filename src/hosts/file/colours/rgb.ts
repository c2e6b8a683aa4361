/** Red, green and blue of six digits, each up to 255. */
export function partsOfRgb(rgb: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
}

/** The six digits of red, green and blue, each a whole number up to 255. */
export function rgbOfParts(parts: readonly number[]): string {
  return parts.map((part) => part.toString(16).padStart(2, '0')).join('');
}
