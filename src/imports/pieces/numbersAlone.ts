import type { PagePiece } from './pieces.js';
import { isPageNumber } from './wrapped.js';

/** A number and nothing else, without the signs around the number of a page. */
const BARE = /^\s*\d+\s*$/;

/**
 * The lines that look like the numbers of pages, without one before or behind them that they go with: such a
 * line below a table may be the end of a figure.
 */
export function numbersAlone(pieces: readonly PagePiece[]): ReadonlySet<PagePiece> {
  const pages = pieces.flatMap((piece) => {
    if (piece.kind !== 'line' || !isPageNumber(piece.text)) return [];
    const text = piece.text.normalize('NFKC');
    return [{ piece, number: Number(/\d+/.exec(text)?.[0]), isBare: BARE.test(text) }];
  });
  const alone = pages.filter(({ number, isBare }, at) => {
    const [before, after] = [pages[at - 1]?.number ?? NaN, pages[at + 1]?.number ?? NaN];
    return isBare && number - before !== 1 && after - number !== 1;
  });
  return new Set(alone.map(({ piece }) => piece));
}
