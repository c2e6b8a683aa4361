import { Problem } from '../../../core/report/problem.js';
import { LAST_ROW, RANGE_COST, RANGE_LIMIT } from '../limits.js';
import { measureRange } from './cellRange.js';

/** Counts the cells that ranges cover: each range, and all of them together. */
export interface RangeCount {
  /**
   * Adds a range, which counts for at least `cost`, and returns its cells. Throws `rangeTooLarge` beyond
   * `RANGE_LIMIT`, and `damaged` for a row beyond the last; `facts` are added to those of the problem.
   */
  readonly add: (range: string, facts: Readonly<Record<string, string>>, cost?: number) => number;
}

/** A count that starts at 0. */
export function countRanges(): RangeCount {
  let sum = 0;
  return {
    add: (range, facts, cost = RANGE_COST) => {
      const { cells, lastRow } = measureRange(range) ?? { cells: 0, lastRow: 0 };
      sum += Math.max(cells, cost);
      const count = cells > RANGE_LIMIT ? cells : sum;
      if (sum > RANGE_LIMIT)
        throw new Problem('rangeTooLarge', { range, ...facts, count, limit: RANGE_LIMIT });
      if (lastRow > LAST_ROW) throw new Problem('damaged', { range, ...facts });
      return cells;
    },
  };
}
