import type { Tableau } from './tableau.js';
import type { Violation } from './violations.js';

/**
 * A lower bound on how many further cells must change before all violated rows hold: the greater of the cover
 * bound and the network bound. Infinity where a row has no cell that helps.
 *
 * `nodes` is how many of the first rows are nodes of a network.
 */
export function lowerBoundOf(violations: readonly Violation[], tableau: Tableau, nodes: number): number {
  if (violations.length === 0) return 0;
  const cover = coverBound(violations, tableau.width);
  const inNetwork = violations.filter(({ row }) => row < nodes);
  if (cover === Infinity || inNetwork.length < 2) return cover;
  return Math.max(cover, networkBound(inNetwork, tableau));
}

/**
 * The cover bound: a cell corrects at most the rows it helps in, so the cells that help in most rows are
 * counted until all rows are covered.
 */
function coverBound(violations: readonly Violation[], width: number): number {
  const covered = new Uint16Array(width);
  for (const { helpful } of violations)
    for (const column of helpful) covered[column] = (covered[column] ?? 0) + 1;
  const counts = covered.filter((count) => count > 0).sort();
  let [cells, rows] = [0, 0];
  while (rows < violations.length && cells < counts.length) {
    cells += 1;
    rows += counts[counts.length - cells] ?? 0;
  }
  return rows < violations.length ? Infinity : cells;
}

/**
 * The network bound: the changed cells join the violated nodes into groups. A group of n nodes takes n cells,
 * or n − 1 where its right sides cancel. So the nodes take at least their number less the most groups that
 * cancel.
 */
function networkBound(violations: readonly Violation[], tableau: Tableau): number {
  return violations.length - mostGroups(violations, tableau);
}

/**
 * The most groups that cancel: pairs that one cell joins; of the other nodes groups of three where any three
 * cancel, else of four.
 */
function mostGroups(violations: readonly Violation[], tableau: Tableau): number {
  const pairs = mostPairs(violations, tableau);
  const rest = violations.length - 2 * pairs;
  if (rest < 3) return pairs;
  return pairs + Math.floor(rest / (anyThreeCancel(violations) ? 3 : 4));
}

/** By size of the right side: as many pairs as there are on the side with fewer nodes. */
function mostPairs(violations: readonly Violation[], tableau: Tableau): number {
  const sides = new Map<number, { over: number; under: number }>();
  for (const violation of violations) {
    if (!violations.some((other) => canPair(violation, other, tableau))) continue;
    const size = Math.abs(violation.rightSide);
    const side = sides.get(size) ?? { over: 0, under: 0 };
    side[violation.rightSide > 0 ? 'over' : 'under'] += 1;
    sides.set(size, side);
  }
  let pairs = 0;
  for (const { over, under } of sides.values()) pairs += Math.min(over, under);
  return pairs;
}

/** Whether one cell can correct both: their right sides cancel, and it stands in both with opposite signs. */
function canPair(one: Violation, other: Violation, { width, entries }: Tableau): boolean {
  if (other.rightSide !== -one.rightSide) return false;
  return one.helpful.some((column) => {
    const entry = entries[other.row * width + column];
    return entry !== 0 && entry === -(entries[one.row * width + column] ?? 0);
  });
}

function anyThreeCancel(violations: readonly Violation[]): boolean {
  const last = new Map(violations.map(({ rightSide }, at) => [rightSide, at]));
  return violations.some((one, i) =>
    violations.some((two, j) => j > i && (last.get(-one.rightSide - two.rightSide) ?? -1) > j),
  );
}
