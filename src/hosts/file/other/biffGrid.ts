import { EMU_PER_CHARACTER, EMU_PER_POINT, USUAL_HEIGHT, USUAL_WIDTH } from '../reading/sheetGrid.js';
import type { SheetRecord } from './biffSheets.js';
import { CHARACTER_PARTS, TWIPS } from './binaryLooks.js';
import { COLUMNS, ROW } from './biffTypes.js';

const [USUAL_ROW, USUAL_COLUMN] = [0x0225, 0x0055];
const LAST_COLUMN = 255;

/** A place on a sheet: lines that count from 0, with the part of the last that is before it. */
export interface BiffCorner {
  readonly column: number;
  readonly row: number;
}

/** The sizes of the rows and columns of one sheet of an .xls file. */
export interface BiffGrid {
  readonly take: (record: Pick<SheetRecord, 'type' | 'contents'>) => void;
  /** The width and the height between two places, in EMU; of a larger one that it is larger. */
  readonly sizesOf: (from: BiffCorner, to: BiffCorner, largest: number) => readonly number[];
}

/** Collects sizes from the records of a sheet ([MS-XLS] 2.4.53, 2.4.87, 2.4.90, 2.4.221). */
export function biffGrid(): BiffGrid {
  const [widths, heights] = [new Map<number, number>(), new Map<number, number>()];
  let [width, height] = [USUAL_WIDTH * EMU_PER_CHARACTER, USUAL_HEIGHT * EMU_PER_POINT];
  return {
    take: ({ type, contents }) => {
      const word = (at: number) => (at + 2 <= contents.byteLength ? contents.getUint16(at, true) : 0);
      if (type === ROW) heights.set(word(0), ((word(6) & 0x7fff) / TWIPS) * EMU_PER_POINT);
      else if (type === USUAL_ROW) height = (word(2) / TWIPS) * EMU_PER_POINT;
      else if (type === USUAL_COLUMN) width = word(0) * EMU_PER_CHARACTER;
      else if (type === COLUMNS)
        for (let at = word(0); at <= Math.min(word(2), LAST_COLUMN); at += 1)
          widths.set(at, (word(4) / CHARACTER_PARTS) * EMU_PER_CHARACTER);
    },
    sizesOf: (from, to, largest) => [
      lengthOf(from.column, to.column, largest, (at) => widths.get(at) ?? width),
      lengthOf(from.row, to.row, largest, (at) => heights.get(at) ?? height),
    ],
  };
}

function lengthOf(from: number, to: number, largest: number, sizeOf: (line: number) => number): number {
  let length = 0;
  for (let at = Math.floor(from); at < to && length <= largest; at += 1)
    length += sizeOf(at) * (Math.min(to, at + 1) - Math.max(from, at));
  return length;
}
