import { pageLine, type PagePiece, type PageRead } from '../page/pieces.js';
import { isPageNumber } from '../page/wrapped.js';
import { findGrids, gridOf, isWithin, type Grid } from './findGrids.js';
import { joinTexts } from './joinTexts.js';
import type { PdfPage, PdfText } from './pdfPage.js';
import { readGrid } from './readGrid.js';

/** This share of a page's height at its top and bottom has page numbers. */
const MARGIN = 0.1;
/** Two tables whose sides are so near, in points, are one that a page end parts. */
const SAME_SIDE = 6;

/** So far below the last row of a page, in points, the next one begins. */
const PAST = 4;

/** A table of a page with its texts, or a line of text. */
type PdfPiece =
  | { readonly kind: 'grid'; readonly grid: Grid; readonly texts: readonly PdfText[] }
  | { readonly kind: 'line'; readonly text: string };

/**
 * Reads a PDF with a layer of text as a page: tables by their rules, all other text by its place. Page numbers
 * are left out, and a table that goes on over the end of a page is one. Throws a `Problem` as `addPiece` does.
 */
export function readPdf(pages: readonly PdfPage[]): PageRead {
  let offset = 0;
  const found: PdfPiece[] = [];
  for (const page of pages) {
    for (const piece of piecesOf(page, offset)) {
      const last = found.at(-1);
      const joined = last?.kind === 'grid' && piece.kind === 'grid' ? joinGrids(last, piece) : undefined;
      if (joined) found[found.length - 1] = joined;
      else found.push(piece);
    }
    offset += page.height;
  }
  const pieces = found.map((piece): PagePiece =>
    piece.kind === 'line' ? pageLine(piece.text) : readGrid(piece.grid, piece.texts),
  );
  return { pieces: pieces, elements: [], struck: [], marks: [] };
}

/** The tables and lines of a page from top to bottom; `offset` is the height of the pages before. */
function piecesOf({ height, texts, rules }: PdfPage, offset: number): readonly PdfPiece[] {
  const shift = <Place extends { y?: number; top?: number; bottom?: number }>(place: Place) => ({
    ...place,
    ...(place.y === undefined ? {} : { y: place.y + offset }),
    ...(place.top === undefined ? {} : { top: place.top + offset }),
    ...(place.bottom === undefined ? {} : { bottom: place.bottom + offset }),
  });
  const grids = findGrids(rules.map(shift));
  const placed = texts.map(shift);
  const inGrid = new Map(grids.map((grid) => [grid, placed.filter((text) => isWithin(text, grid))]));
  const within = new Set([...inGrid.values()].flat());
  const lines = joinTexts(placed.filter((text) => !within.has(text))).filter(
    ({ text, y }) => !(isInMargin(y - offset, height) && isPageNumber(text)),
  );
  return [
    ...grids.map((grid) => ({
      y: grid.ys[0] ?? 0,
      piece: { kind: 'grid', grid, texts: inGrid.get(grid) ?? [] } as const,
    })),
    ...lines.map(({ y, text }) => ({ y, piece: { kind: 'line', text } as const })),
  ]
    .sort((a, b) => a.y - b.y)
    .map(({ piece }) => piece);
}

function isInMargin(y: number, height: number): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

type PdfTable = Extract<PdfPiece, { readonly kind: 'grid' }>;

/** Two tables as one where their sides stand below each other; undefined for two tables. */
function joinGrids(above: PdfTable, below: PdfTable): PdfTable | undefined {
  const sides = (grid: Grid) => [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0];
  const isOne = sides(above.grid).every(
    (side, at) => Math.abs(side - (sides(below.grid)[at] ?? 0)) <= SAME_SIDE,
  );
  if (!isOne) return undefined;
  return {
    kind: 'grid',
    grid: {
      ...gridOf([...above.grid.rules, ...below.grid.rules]),
      breaks: [...(above.grid.breaks ?? []), (above.grid.ys.at(-1) ?? 0) + PAST],
    },
    texts: [...above.texts, ...below.texts],
  };
}
