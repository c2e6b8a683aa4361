import type { Area } from '../../../core/draw/address.js';
import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN } from '../bytes/limits.js';

/** What the merged areas of a sheet cover of the rows below their first. */
export interface XmlTableCovers {
  readonly add: (area: Area) => void;
  /** The column that no area covers in a row, as many of these to the right of a column as that says. */
  readonly columnAt: (row: number, column: number, passed: number) => number;
}

/** The most columns that are passed over on a sheet: one area may cover all of a row, and all rows. */
const MOST_STEPS = 20_000_000;

/** Knows the merged areas of one sheet, row by row; a `Problem` `tooManyCells` for too many columns. */
export function xmlTableCovers(): XmlTableCovers {
  /** The last row that is covered, by columns. */
  const bottoms = new Int32Array(LAST_COLUMN + 2);
  let steps = 0;
  return {
    add: ({ left, right, bottom }) => void bottoms.fill(bottom, left, right + 1),
    columnAt: (row, column, passed) => {
      let [at, left] = [column, passed];
      for (; at <= LAST_COLUMN; at += 1) {
        if ((bottoms[at] ?? 0) >= row) continue;
        if (left === 0) break;
        left -= 1;
      }
      steps += at - column;
      if (steps > MOST_STEPS) throw new Problem('tooManyCells', { count: steps, limit: MOST_STEPS });
      return at;
    },
  };
}
