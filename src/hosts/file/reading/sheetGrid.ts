import { spotKey, type Area, type Spot } from '../../../core/draw/address.js';
import { once } from './once.js';
import type { Attributes } from './startTag.js';

/** The sizes of the rows and columns of a sheet in EMU, and what is merged. */
export interface SheetGrid {
  /** Takes an element of the sheet. */
  readonly open: (name: string, attributes: Attributes) => void;
  /** The width of a column; at least that. */
  readonly widthOf: (column: number) => number;
  readonly heightOf: (row: number) => number;
  /** The cells that a cell spans. */
  readonly spanOf: (cell: Spot) => Area;
}

export const EMU_PER_POINT = 12_700;
/** A character of the widest font by which columns are measured. */
export const EMU_PER_CHARACTER = 8 * 9_525;
/** The width in characters and the height in points of which a sheet says nothing. */
export const [USUAL_WIDTH, USUAL_HEIGHT] = [9.2, 15];

/** The most rows whose heights are known. */
const MOST_ROWS = 5000;

/** Knows the sizes of one sheet; `widthAt` is the stated width of a column in characters. */
export function sheetGrid(
  widthAt: (column: number) => number | undefined,
  merges: readonly Area[],
): SheetGrid {
  const spans = once(
    () => new Map(merges.map((merge) => [spotKey({ row: merge.top, column: merge.left }), merge] as const)),
  );
  const heights = new Map<number, number>();
  let [row, usualWidth, usualHeight] = [0, USUAL_WIDTH, USUAL_HEIGHT];
  return {
    open: (name, { named }) => {
      if (name === 'row') {
        row = Number(named('r') ?? row + 1);
        const height = named('ht');
        if (height !== undefined && heights.size < MOST_ROWS) heights.set(row, Number(height));
      } else if (name === 'sheetFormatPr') {
        usualWidth = Number(named('defaultColWidth') ?? USUAL_WIDTH);
        usualHeight = Number(named('defaultRowHeight') ?? USUAL_HEIGHT);
      }
    },
    widthOf: (column) => (widthAt(column) ?? usualWidth) * EMU_PER_CHARACTER,
    heightOf: (at) => (heights.get(at) ?? usualHeight) * EMU_PER_POINT,
    spanOf: (cell) => {
      const { row: top, column: left } = cell;
      return spans().get(spotKey(cell)) ?? { top, left, bottom: top, right: left };
    },
  };
}
