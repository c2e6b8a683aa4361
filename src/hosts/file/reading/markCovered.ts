import { contains, type Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import type { ShapeCover } from './shapeCovers.js';
import type { SheetGrid } from './sheetGrid.js';

/** What of a cell may look out beside a shape that covers it, in EMU: four points. */
const MARGIN = 50_800;
/** The most rows and columns that a shape of a stated size is followed over. */
const MOST_LINES = 500;

/** The cells, those that a shape or a picture covers as a whole marked as unseen. */
export function markCovered(
  cells: readonly SheetCell[],
  covers: readonly ShapeCover[],
  grid: SheetGrid,
): readonly SheetCell[] {
  if (covers.length === 0) return cells;
  const areas = covers.map((cover) => areaOf(cover, grid));
  return cells.map((cell) => {
    const isCovered = areas.some((area) => contains(area, cell) && isWithin(grid.spanOf(cell), area));
    return isCovered ? { ...cell, isInvisible: true } : cell;
  });
}

/** The cells that a shape covers as a whole. */
function areaOf({ from, to, size }: ShapeCover, { widthOf, heightOf }: SheetGrid): Area {
  const right = to ? { at: to.col, off: to.colOff } : endOf(from.col, from.colOff + size.cx, widthOf);
  const bottom = to ? { at: to.row, off: to.rowOff } : endOf(from.row, from.rowOff + size.cy, heightOf);
  return {
    top: from.row + (from.rowOff <= MARGIN ? 1 : 2),
    left: from.col + (from.colOff <= MARGIN ? 1 : 2),
    bottom: bottom.at + (bottom.off >= heightOf(bottom.at + 1) - MARGIN ? 1 : 0),
    right: right.at + (right.off >= widthOf(right.at + 1) - MARGIN ? 1 : 0),
  };
}

/** The line, counted from 0, in which a length from the beginning of another ends, and how far into it. */
function endOf(start: number, length: number, sizeOf: (line: number) => number) {
  let [at, off] = [start, length];
  while (at < start + MOST_LINES && off >= sizeOf(at + 1)) {
    off -= sizeOf(at + 1);
    at += 1;
  }
  return { at, off };
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}
