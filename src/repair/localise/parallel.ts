import type { LocalisationProblem } from './setUpProblem.js';
import { EXCLUDED, FIXED, NONE, type Tableau } from './tableau.js';

/**
 * A column of a class. A change in it acts like `sign` times that change in the column that stands for all.
 */
export interface Parallel {
  readonly column: number;
  readonly sign: 1 | -1;
}

/** A problem in which one column stands for each class of parallel ones. */
export interface MergedProblem {
  readonly problem: LocalisationProblem;
  /** The classes, by the column that stands for each. */
  readonly classes: ReadonlyMap<number, readonly Parallel[]>;
}

/** Weights by which rows tell columns apart at once; columns that agree are compared entry by entry. */
const [FACTOR, MODULUS] = [48_271, 2_147_483_647];

/**
 * Merges parallel columns: cells that equal each other up to sign in every row that can be violated, as all
 * cells of a column are whose totals follow. One of them stands for its class, with no bound. Undefined
 * where there are none.
 *
 * Only classes are merged of which some member can go either way without limit. A smallest set has at most
 * one cell of such a class, since that member could take the change of two; so it has exactly the cells
 * that the merged problem finds, each replaced by any member of its class that has room for the change.
 */
export function mergeParallel(problem: LocalisationProblem): MergedProblem | undefined {
  if (problem.isSimple) return undefined;
  const classes = classesOf(problem).filter((each) => goesBothWays(each, problem));
  if (classes.length === 0) return undefined;
  const tableau = { ...problem.tableau, state: problem.tableau.state.slice() };
  const low = problem.bounds.low.slice();
  for (const [first, ...others] of classes) {
    if (first) low[first.column] = -Infinity;
    for (const { column } of others) tableau.state[column] = EXCLUDED;
  }
  return {
    problem: { ...problem, tableau, bounds: { ...problem.bounds, low } },
    classes: new Map(classes.map((each) => [each[0]?.column ?? NONE, each])),
  };
}

/** The classes of two or more parallel columns, in order. */
function classesOf(problem: LocalisationProblem): readonly (readonly Parallel[])[] {
  const { tableau } = problem;
  const rows = bindingRows(problem);
  const hashes = hashesOf(tableau, rows);
  const firsts = new Map<number, number>();
  const classes = new Map<number, Parallel[]>();
  for (let column = 0; column < tableau.width - 1; column += 1) {
    const hash = Math.abs(hashes[column] as number);
    if (hash === 0 || tableau.state[column] !== FIXED) continue;
    const first = firsts.get(hash);
    if (first === undefined) firsts.set(hash, column);
    else joinClass(classes, first, column, tableau, rows);
  }
  return [...classes.values()];
}

/** The rows that can be violated: all but those solved for a column that may take any value. */
function bindingRows({ tableau, bounds }: LocalisationProblem): readonly number[] {
  const { height, width, entries, basic } = tableau;
  const rows: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const column = basic[row] ?? NONE;
    const isUnbounded = column !== NONE && bounds.low[column] === -Infinity;
    if (!isUnbounded || Math.abs(entries[row * width + column] ?? 0) !== 1) rows.push(row);
  }
  return rows;
}

/** A number for each column that is the same, up to sign, for parallel ones. */
function hashesOf({ width, entries }: Tableau, rows: readonly number[]): Float64Array {
  const hashes = new Float64Array(width - 1);
  let weight = 1;
  for (const row of rows) {
    weight = (weight * FACTOR) % MODULUS;
    const from = row * width;
    for (let column = 0; column < width - 1; column += 1) {
      const entry = entries[from + column] as number;
      if (entry !== 0) hashes[column] = (hashes[column] as number) + entry * weight;
    }
  }
  return hashes;
}

/** Adds a column to the class of the first with its hash; nothing where that is a coincidence. */
function joinClass(
  classes: Map<number, Parallel[]>,
  first: number,
  column: number,
  tableau: Tableau,
  rows: readonly number[],
): void {
  const sign = ([1, -1] as const).find((times) => areEqual(tableau, rows, first, column, times));
  if (sign === undefined) return;
  const members = classes.get(first);
  if (members) members.push({ column, sign });
  else
    classes.set(first, [
      { column: first, sign: 1 },
      { column, sign },
    ]);
}

function areEqual(
  { width, entries }: Tableau,
  rows: readonly number[],
  one: number,
  other: number,
  times: 1 | -1,
): boolean {
  return rows.every(
    (row) => (entries[row * width + one] as number) === times * (entries[row * width + other] as number),
  );
}

function goesBothWays(members: readonly Parallel[], { bounds }: LocalisationProblem): boolean {
  return ([1, -1] as const).every((way) =>
    members.some(({ column, sign }) => sign === way || bounds.low[column] === -Infinity),
  );
}
