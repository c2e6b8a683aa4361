import type { JoinedLine } from './joinTexts.js';

/** A cell of a table: where it begins and ends, in points from the left of the page, and its lines. */
export interface LinedCell {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly JoinedLine[];
}

/** What a line of a figure is made of, and a figure that needs no more lines. */
const DIGITS = /^[\d,.]+$/;
const FIGURE = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0(?=\.))(?:\.\d+)?$/;
/** No cell keeps so much room, in points, at each of its sides. */
const MOST_MARGIN = 12;
/** Lines further apart than this many times their size are none of one text. */
const MOST_LEADING = 1.7;

/**
 * The figures that narrow cells break into lines, by their cells: 13 over 22 is 1322 where the cell has no
 * room for a third digit, as the least room at the sides of the cells of its table tells.
 */
export function wrappedFigures<Cell extends LinedCell>(cells: readonly Cell[]): ReadonlyMap<Cell, string> {
  const margin = marginOf(cells);
  if (margin > MOST_MARGIN) return new Map();
  return new Map(
    cells.flatMap((cell) => {
      const figure = cell.lines.map(({ text }) => text).join('');
      return FIGURE.test(figure) && isWrapped(cell, margin) ? [[cell, figure] as const] : [];
    }),
  );
}

/** The least room beside a text of a table; signs, which are not broken off, hang over it. */
function marginOf(cells: readonly LinedCell[]): number {
  let margin = Infinity;
  for (const { left, right, lines } of cells)
    for (const line of lines) {
      const [before, behind] = [line.left - left, right - line.right];
      if (before >= 0 && !/^\p{P}/u.test(line.text)) margin = Math.min(margin, before);
      if (behind >= 0 && !/\p{P}$/u.test(line.text)) margin = Math.min(margin, behind);
    }
  return margin;
}

/** True for lines of digits close below each other, each but the last of which fills its cell. */
function isWrapped({ left, right, lines }: LinedCell, margin: number): boolean {
  const room = right - left - 2 * margin;
  return (
    lines.length > 1 &&
    lines.every(({ text, y, size }, at) => {
      const above = lines[at - 1];
      return DIGITS.test(text) && (!above || y - above.y < MOST_LEADING * size);
    }) &&
    lines.slice(0, -1).every((line) => {
      const width = line.right - line.left;
      return width + width / line.text.length > room;
    })
  );
}
