import { isMoney, type Reading } from '../form/number.js';
import { numberOf } from '../report/report.js';

/** How likely an amount is the same: it may be a fixed one. */
const SAME_AMOUNT = 0.1;

/** How likely two reports state the same in a cell by chance: for a count, that of two Poisson counts. */
export function chanceOfSame(reading: Reading): number {
  const count = Math.abs(numberOf(reading));
  if (!(count > 0)) return 1;
  return isMoney(reading) ? SAME_AMOUNT : 1 / (2 * Math.sqrt(Math.PI * count));
}
