import type { ChapterHeading } from './findHeadings.js';
import type { PagePiece, PieceRange } from './pieces.js';

/** All pieces of a page. */
export function wholePage(pieces: readonly PagePiece[]): PieceRange {
  return { from: 0, to: pieces.length };
}

/**
 * The smallest element that holds the headings of all chapters; the whole page where there are fewer than
 * two.
 */
export function contentOf(
  elements: readonly PieceRange[],
  headings: readonly ChapterHeading[],
  count: number,
): PieceRange {
  const [first, last] = [headings[0]?.at ?? 0, headings.at(-1)?.at ?? 0];
  const around = elements.find(({ from, to }) => from <= first && to > last);
  return first < last && around ? around : { from: 0, to: count };
}
