import { copyTableau, greatestCommon, LOOSE, newTableau, pivot, type Tableau } from './tableau.js';

/** The bounds of every column, as differences from what is stated. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * How loose columns come to stand: within bounds and whole (`settled`), or a row that shows why they cannot.
 * `below` and `above` say which bound the row's column breaks, `fraction` that it is no whole number, `none`
 * that no single row shows it.
 */
export interface Settlement {
  readonly kind: 'settled' | 'below' | 'above' | 'fraction' | 'none';
  readonly row: number;
}

const SETTLED: Settlement = { kind: 'settled', row: -1 };
const MOST_SPLITS = 60;

/**
 * Brings all loose columns within their bounds, in whole numbers; rows that are solved for nothing must be
 * right already.
 *
 * The rule of the smallest index keeps it from going round in circles. Throws a `RangeError` where whole
 * numbers are not found after sixty splits.
 */
export function settle(tableau: Tableau, bounds: Bounds, splits = 0): Settlement {
  const reached = reachBounds(tableau, bounds);
  if (reached.kind !== 'settled') return reached;
  const { height, width, entries, basic } = tableau;
  for (let row = 0; row < height; row += 1) {
    const column = basic[row] ?? -1;
    if (column === -1) continue;
    const factor = entries[row * width + column] ?? 1;
    if (factor === 1 || factor === -1) continue;
    const value = valueOf(tableau, row);
    if (Number.isInteger(value)) continue;
    if (!canBeWhole(tableau, row)) return { kind: 'fraction', row };
    if (splits > MOST_SPLITS) throw new RangeError('no whole numbers found');
    return split(tableau, bounds, column, Math.floor(value), splits);
  }
  return SETTLED;
}

/** Below or above the fraction: one of the two, in its own copy, whose outcome is taken over. */
function split(
  tableau: Tableau,
  { low, high }: Bounds,
  column: number,
  floor: number,
  splits: number,
): Settlement {
  const trial = newTableau(tableau.height, tableau.width);
  for (const side of ['high', 'low'] as const) {
    copyTableau(tableau, trial);
    const bounds = { low: low.slice(), high: high.slice() };
    bounds[side][column] = side === 'high' ? floor : floor + 1;
    if (settle(trial, bounds, splits + 1).kind === 'settled') {
      copyTableau(trial, tableau);
      return SETTLED;
    }
  }
  return { kind: 'none', row: -1 };
}

/** The value of the column that a row is solved for. */
export function valueOf(tableau: Tableau, row: number): number {
  const { width, entries, basic, at, state } = tableau;
  const from = row * width;
  const column = basic[row] ?? -1;
  let right = entries[from + width - 1] ?? 0;
  for (let other = 0; other < width - 1; other += 1)
    if (state[other] === LOOSE && other !== column && at[other] !== 0)
      right -= (entries[from + other] as number) * (at[other] as number);
  return right / (entries[from + column] ?? 1) + 0;
}

/**
 * Whether a row has whole solutions at all, bounds aside: what its loose factors have in common must divide
 * its right side.
 */
function canBeWhole({ width, entries, state }: Tableau, row: number): boolean {
  let common = 0;
  for (let column = 0; column < width - 1; column += 1)
    if (state[column] === LOOSE) common = greatestCommon(common, entries[row * width + column] ?? 0);
  return (entries[row * width + width - 1] ?? 0) % common === 0;
}

function reachBounds(tableau: Tableau, bounds: Bounds): Settlement {
  const { basic, at } = tableau;
  for (;;) {
    const broken = firstBroken(tableau, bounds);
    if (broken.kind === 'settled') return broken;
    const leaving = basic[broken.row] ?? -1;
    const entering = helper(tableau, bounds, broken);
    if (entering === -1) return broken;
    pivot(tableau, broken.row, entering);
    at[entering] = 0;
    at[leaving] = (broken.kind === 'below' ? bounds.low : bounds.high)[leaving] ?? 0;
  }
}

function firstBroken(tableau: Tableau, { low, high }: Bounds): Settlement {
  let found = SETTLED;
  let first = Infinity;
  for (let row = 0; row < tableau.height; row += 1) {
    const column = tableau.basic[row] ?? -1;
    if (column === -1 || column > first) continue;
    const value = valueOf(tableau, row);
    if (value >= (low[column] ?? 0) && value <= (high[column] ?? 0)) continue;
    found = { kind: value < (low[column] ?? 0) ? 'below' : 'above', row };
    first = column;
  }
  return found;
}

/** The first loose column whose move brings the broken one nearer to its bound, or -1. */
function helper(
  { width, entries, basic, state, at }: Tableau,
  { low, high }: Bounds,
  { kind, row }: Settlement,
): number {
  const column = basic[row] ?? -1;
  const sign = Math.sign(entries[row * width + column] ?? 1) * (kind === 'below' ? 1 : -1);
  for (let other = 0; other < width - 1; other += 1) {
    const entry = sign * (entries[row * width + other] ?? 0);
    if (state[other] !== LOOSE || other === column || entry === 0) continue;
    if (entry < 0 ? (at[other] ?? 0) < (high[other] ?? 0) : (at[other] ?? 0) > (low[other] ?? 0))
      return other;
  }
  return -1;
}
