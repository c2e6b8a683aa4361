/** What says where the digits of a text stand on paper. */
export interface TextPlace {
  /** True where its characters stand in two small lines in the place of one. */
  readonly isCombined?: boolean | undefined;
  /** How far it stands above its line, and its size, in half points. */
  readonly rise?: number | undefined;
  readonly size?: number | undefined;
  /** How much further apart its letters are than usual, and how wide it is, in twentieths of a point. */
  readonly spacing?: number | undefined;
  readonly fit?: number | undefined;
}

/** A digit is half as wide as it is high: so many twentieths of a point for each half point. */
const DIGIT = 5;
/** Digits of which less than this share is free of the next one lie over each other. */
const FREE = 0.4;
/** Letters squeezed to less than this share of their width are not read. */
const NARROWEST = 0.2;
const USUAL_SIZE = 20;

/**
 * True for digits that nobody reads for certain: in two small lines, over each other, squeezed into a width,
 * or moved out of their line into those around it.
 */
export function isUnclear(text: string, place: TextPlace): boolean {
  if (!/\d/.test(text)) return false;
  const { isCombined, rise = 0, size = USUAL_SIZE, spacing = 0, fit = Infinity } = place;
  const width = DIGIT * size;
  const isOver = width + spacing < FREE * width;
  const isMoved = Math.abs(rise) >= size;
  return isCombined === true || isOver || isMoved || fit < NARROWEST * width * text.length;
}
