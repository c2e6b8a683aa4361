import { greatestCommonDivisor } from './exact.js';
import { FEASIBLE, reachBounds, type Bounds, type Feasibility } from './reachBounds.js';
import { basicValue, cloneTableau, copyTableau, FREE, NONE, type Tableau } from './tableau.js';

/**
 * How deep a branch for whole numbers may go; without a limit it need not end where a variable is unbounded.
 */
const MOST_SPLITS = 60;

/**
 * Brings all free columns to whole numbers within their bounds, by branch and bound on a basic variable that
 * is a fraction (Schrijver 1986, chapter 24). On a totally unimodular matrix no branch is needed.
 *
 * Every violated row must already be solved for some column. Throws a `RangeError` where a branch is more
 * than `MOST_SPLITS` deep.
 */
export function makeFeasible(tableau: Tableau, bounds: Bounds, splits = 0): Feasibility {
  const reached = reachBounds(tableau, bounds);
  if (reached.kind !== 'feasible') return reached;
  const row = firstFraction(tableau);
  if (row === NONE) return FEASIBLE;
  if (!hasWholeSolutions(tableau, row)) return { kind: 'fraction', row };
  if (splits > MOST_SPLITS) throw new RangeError('no whole numbers found');
  return splitAt(tableau, bounds, row, splits);
}

function firstFraction(tableau: Tableau): number {
  const { height, width, entries, basic } = tableau;
  for (let row = 0; row < height; row += 1) {
    const column = basic[row] ?? NONE;
    if (column === NONE) continue;
    const entry = entries[row * width + column] ?? 1;
    if (entry !== 1 && entry !== -1 && !Number.isInteger(basicValue(tableau, row))) return row;
  }
  return NONE;
}

/** Whether a row has whole solutions, bounds aside: the gcd of its free entries divides its right side. */
function hasWholeSolutions({ width, entries, state }: Tableau, row: number): boolean {
  let common = 0;
  for (let column = 0; column < width - 1; column += 1)
    if (state[column] === FREE) common = greatestCommonDivisor(common, entries[row * width + column] ?? 0);
  return (entries[row * width + width - 1] ?? 0) % common === 0;
}

/** Tries the two sides of a fraction, each in a copy; the first that is feasible is taken over. */
function splitAt(tableau: Tableau, { low, high }: Bounds, row: number, splits: number): Feasibility {
  const column = tableau.basic[row] ?? NONE;
  const floor = Math.floor(basicValue(tableau, row));
  for (const side of ['high', 'low'] as const) {
    const trial = cloneTableau(tableau);
    const bounds = { low: low.slice(), high: high.slice() };
    bounds[side][column] = side === 'high' ? floor : floor + 1;
    if (makeFeasible(trial, bounds, splits + 1).kind !== 'feasible') continue;
    copyTableau(trial, tableau);
    return FEASIBLE;
  }
  return { kind: 'none', row: NONE };
}
