import { basicValue, FREE, NONE, type Tableau } from './tableau.js';
import { pivot } from './pivot.js';

/** The least and the greatest value of every column, as differences from the stated values. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Whether the free columns can take whole numbers within their bounds: `feasible`, or why not. `below` and
 * `above` name a row whose basic variable breaks that bound and cannot be moved, `fraction` a row without
 * whole solutions; `none` means that no single row shows it.
 */
export interface Feasibility {
  readonly kind: 'feasible' | 'below' | 'above' | 'fraction' | 'none';
  readonly row: number;
}

export const FEASIBLE: Feasibility = { kind: 'feasible', row: NONE };

/**
 * Brings all free columns within their bounds, fractions allowed: the simplex method for bounded variables in
 * the form of Dutertre and de Moura (2006). The basic variable of smallest index that breaks a bound leaves,
 * the nonbasic one of smallest index that can correct it enters. That is Bland's rule (1977), under which the
 * method ends.
 *
 * Every violated row must already be solved for some column.
 */
export function reachBounds(tableau: Tableau, bounds: Bounds): Feasibility {
  const { basic, value } = tableau;
  for (;;) {
    const broken = firstBroken(tableau, bounds);
    if (broken.kind === 'feasible') return broken;
    const leaving = basic[broken.row] ?? NONE;
    const entering = enteringColumn(tableau, bounds, broken);
    if (entering === NONE) return broken;
    pivot(tableau, broken.row, entering);
    value[leaving] = (broken.kind === 'below' ? bounds.low : bounds.high)[leaving] ?? 0;
  }
}

/** The row whose basic variable breaks a bound and has the smallest index. */
function firstBroken(tableau: Tableau, { low, high }: Bounds): Feasibility {
  let found = FEASIBLE;
  let first = Infinity;
  for (let row = 0; row < tableau.height; row += 1) {
    const column = tableau.basic[row] ?? NONE;
    if (column === NONE || column > first) continue;
    const value = basicValue(tableau, row);
    if (value >= (low[column] ?? 0) && value <= (high[column] ?? 0)) continue;
    found = { kind: value < (low[column] ?? 0) ? 'below' : 'above', row };
    first = column;
  }
  return found;
}

/** The first nonbasic column that can move the row's basic variable towards its bound, or `NONE`. */
function enteringColumn(
  { width, entries, basic, state, value }: Tableau,
  { low, high }: Bounds,
  { kind, row }: Feasibility,
): number {
  const column = basic[row] ?? NONE;
  const sign = Math.sign(entries[row * width + column] ?? 1) * (kind === 'below' ? 1 : -1);
  for (let other = 0; other < width - 1; other += 1) {
    const entry = sign * (entries[row * width + other] ?? 0);
    if (state[other] !== FREE || other === column || entry === 0) continue;
    const stands = value[other] ?? 0;
    if (entry < 0 ? stands < (high[other] ?? 0) : stands > (low[other] ?? 0)) return other;
  }
  return NONE;
}
