import { greatestCommonDivisor, refuseInexact } from './exact.js';
import { FREE, NONE, type Tableau } from './tableau.js';

/**
 * Pivots on an entry: solves the row for the column and eliminates the column from all other rows. Entries
 * stay whole numbers; on a totally unimodular matrix every pivot is 1 or −1 and no row has to be scaled.
 * Takes height × width steps.
 *
 * Throws a `RangeError` where a number passes 2^53.
 */
export function pivot(tableau: Tableau, row: number, column: number): void {
  const { height, width, entries } = tableau;
  const from = row * width;
  const chosen = entries[from + column] ?? 0;
  for (let other = 0; other < height; other += 1) {
    const to = other * width;
    const entry = entries[to + column] ?? 0;
    if (entry === 0 || other === row) continue;
    if (chosen === 1 || chosen === -1) subtractRow(entries, from, to, width, entry * chosen);
    else combineRows(entries, from, to, width, chosen, entry);
    refuseInexact(entries[to + width - 1] ?? NaN);
  }
  tableau.basic[row] = column;
}

/**
 * Frees a column: it becomes basic in the first row with an entry for it that is solved for none. Where there
 * is no such row, it stays nonbasic at 0 or at its lower bound, whichever is greater.
 */
export function freeColumn(tableau: Tableau, column: number, low: number): void {
  const { height, width, entries, basic, state, value } = tableau;
  state[column] = FREE;
  for (let row = 0; row < height; row += 1) {
    if (basic[row] !== NONE || entries[row * width + column] === 0) continue;
    pivot(tableau, row, column);
    return;
  }
  value[column] = Math.max(low, 0);
}

function subtractRow(entries: Float64Array, from: number, to: number, width: number, times: number): void {
  for (let at = 0; at < width; at += 1) {
    const entry = entries[from + at] as number;
    if (entry !== 0) entries[to + at] = (entries[to + at] as number) - times * entry;
  }
}

/** Eliminates without fractions: cross-multiplies, then divides the row by its greatest common divisor. */
function combineRows(
  entries: Float64Array,
  from: number,
  to: number,
  width: number,
  chosen: number,
  entry: number,
): void {
  const common = greatestCommonDivisor(chosen, entry);
  const [multiplier, subtracted] = [chosen / common, entry / common];
  let divisor = 0;
  for (let at = 0; at < width; at += 1) {
    const combined = (entries[to + at] ?? 0) * multiplier - (entries[from + at] ?? 0) * subtracted;
    refuseInexact(combined);
    entries[to + at] = combined;
    divisor = greatestCommonDivisor(divisor, combined);
  }
  if (divisor <= 1) return;
  for (let at = 0; at < width; at += 1) entries[to + at] = (entries[to + at] ?? 0) / divisor;
}
