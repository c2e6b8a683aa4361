/**
 * What a column is to the search: it may not move, it moves at no further cost, or it may not be asked for
 * any more.
 */
export const LOCKED = 0,
  LOOSE = 1,
  BARRED = 2;

/**
 * Equations in whole numbers, each solved for one loose column or for none: `entries` holds rows of `width`
 * numbers, the right side last.
 *
 * Columns are differences from what is stated, so a locked column counts as 0, and the right side of a row
 * that is solved for nothing is by how much it is out.
 */
export interface Tableau {
  readonly height: number;
  readonly width: number;
  readonly entries: Float64Array;
  /** The column that a row is solved for, or -1. */
  readonly basic: Int32Array;
  /** `LOCKED`, `LOOSE` or `BARRED` for each column. */
  readonly state: Uint8Array;
  /** Where a loose column stands that no row is solved for. */
  readonly at: Float64Array;
}

/** An empty tableau of that size. */
export function newTableau(height: number, width: number): Tableau {
  return {
    height,
    width,
    entries: new Float64Array(height * width),
    basic: new Int32Array(height).fill(-1),
    state: new Uint8Array(width - 1),
    at: new Float64Array(width - 1),
  };
}

/** Makes one tableau say what another of the same size says. */
export function copyTableau(from: Tableau, into: Tableau): void {
  into.entries.set(from.entries);
  into.basic.set(from.basic);
  into.state.set(from.state);
  into.at.set(from.at);
}

/**
 * Solves a row for a column: takes the column out of all other rows. Throws a `RangeError` where the numbers
 * pass 2^53.
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
    else mixRows(entries, from, to, width, chosen, entry);
    if (!(Math.abs(entries[to + width - 1] ?? NaN) <= Number.MAX_SAFE_INTEGER))
      throw new RangeError('numbers beyond 2^53');
  }
  tableau.basic[row] = column;
}

function subtractRow(entries: Float64Array, from: number, to: number, width: number, times: number): void {
  for (let at = 0; at < width; at += 1) {
    const entry = entries[from + at] as number;
    if (entry !== 0) entries[to + at] = (entries[to + at] as number) - times * entry;
  }
}

/**
 * Keeps whole numbers where the chosen entry is not 1: multiplies across and divides by what all have in
 * common.
 */
function mixRows(
  entries: Float64Array,
  from: number,
  to: number,
  width: number,
  chosen: number,
  entry: number,
): void {
  const common = greatestCommon(chosen, entry);
  const [mine, its] = [chosen / common, entry / common];
  let divisor = 0;
  for (let at = 0; at < width; at += 1) {
    const mixed = (entries[to + at] ?? 0) * mine - (entries[from + at] ?? 0) * its;
    if (Math.abs(mixed) > Number.MAX_SAFE_INTEGER) throw new RangeError('numbers beyond 2^53');
    entries[to + at] = mixed;
    divisor = greatestCommon(divisor, mixed);
  }
  if (divisor > 1) for (let at = 0; at < width; at += 1) entries[to + at] = (entries[to + at] ?? 0) / divisor;
}

/** The greatest whole number that divides both; 0 for two noughts. */
export function greatestCommon(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

/**
 * Lets a column move: solves for it a row that is solved for nothing, or lets it stand where it is allowed to
 * where no such row has it.
 *
 * `row` is the row to prefer, or -1.
 */
export function loosen(tableau: Tableau, column: number, least: number, row = -1): void {
  const { height, width, entries, basic, state, at } = tableau;
  state[column] = LOOSE;
  let chosen = row;
  for (let other = 0; other < height && chosen === -1; other += 1)
    if (basic[other] === -1 && entries[other * width + column] !== 0) chosen = other;
  if (chosen === -1) at[column] = Math.max(least, 0);
  else pivot(tableau, chosen, column);
}
