import { Problem } from '../../../core/report/problem.js';
import { PLACES_LIMIT } from '../limits.js';

/** Counts the places that exceljs builds over all sheets. */
export interface PlaceCount {
  /** Adds places of a sheet; throws `tooManyCells`, with the sheet, beyond `PLACES_LIMIT`. */
  readonly add: (places: number, sheet: string) => void;
}

/** A count that starts at 0. */
export function countPlaces(): PlaceCount {
  let sum = 0;
  return {
    add: (places, sheet) => {
      sum += places;
      if (sum > PLACES_LIMIT)
        throw new Problem('tooManyCells', { count: Math.ceil(sum), limit: PLACES_LIMIT, sheet });
    },
  };
}
