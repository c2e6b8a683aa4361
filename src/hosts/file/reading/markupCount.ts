import { Problem } from '../../../core/report/problem.js';
import { MARKUP_LIMIT } from '../bytes/limits.js';

/** Counts the markup of all parts that are read. */
export interface MarkupCount {
  /** Adds so many start tags and attributes; throws `tooManyCells` beyond `MARKUP_LIMIT`. */
  readonly add: (many: number) => void;
  readonly total: () => number;
}

/** A count that starts at 0. */
export function countMarkup(): MarkupCount {
  let count = 0;
  return {
    add: (many) => {
      count += many;
      if (count > MARKUP_LIMIT) throw new Problem('tooManyCells', { count, limit: MARKUP_LIMIT });
    },
    total: () => count,
  };
}
