import type { Layout } from '../../core/draw/layout.js';

/** Points to CSS pixels. */
const PIXELS = 4 / 3;

/** Points that a row which grows with its text begins with at most, and the rows above that are as drawn. */
const MOST_OF_GROWING = 24;
const FIXED_ROWS = 2;

/** The height of a row in CSS pixels; undefined for a row below those drawn, which is as high as its text. */
export function pageRowHeight({ rows, rowsGrow }: Layout, row: number): number | undefined {
  const height = rows[row - 1];
  if (height === undefined) return undefined;
  return (rowsGrow && row > FIXED_ROWS ? Math.min(height, MOST_OF_GROWING) : height) * PIXELS;
}
