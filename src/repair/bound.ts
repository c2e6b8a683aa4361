import { LOCKED, type Tableau } from './tableau.js';

/** A row that is out, and the columns whose change can bring it nearer. */
export interface Breach {
  readonly row: number;
  readonly excess: number;
  readonly helpful: readonly number[];
}

/**
 * The rows that are solved for nothing and out; a cell that must rise always helps, one that must fall only
 * where it can.
 */
export function breachesOf(
  { height, width, entries, basic, state }: Tableau,
  low: Float64Array,
): readonly Breach[] {
  const breaches: Breach[] = [];
  for (let row = 0; row < height; row += 1) {
    const excess = entries[row * width + width - 1] as number;
    if (basic[row] !== -1 || excess === 0) continue;
    const helpful: number[] = [];
    for (let column = 0; column < width - 1; column += 1) {
      const entry = entries[row * width + column] as number;
      if (
        entry !== 0 &&
        state[column] === LOCKED &&
        (entry > 0 === excess > 0 || (low[column] as number) < 0)
      )
        helpful.push(column);
    }
    breaches.push({ row, excess, helpful });
  }
  return breaches;
}

/**
 * The least number of further cells that can mend the breaches: the greater of two bounds.
 *
 * A cell mends at most the breaches it helps in, so there must be enough cells for all. In a network, the
 * changed cells join the nodes that are out into groups whose excesses cancel, and a group of n nodes takes n
 * - 1 cells or more; so n nodes take at least n less the most groups there can be.
 */
export function leastFurther(breaches: readonly Breach[], tableau: Tableau, nodes: number): number {
  if (breaches.length === 0) return 0;
  const covered = new Uint16Array(tableau.width);
  for (const { helpful } of breaches)
    for (const column of helpful) covered[column] = (covered[column] ?? 0) + 1;
  const counts = covered
    .filter((count) => count > 0)
    .sort()
    .reverse();
  let [cells, mended] = [0, 0];
  while (mended < breaches.length && cells < counts.length) mended += counts[cells++] ?? 0;
  if (mended < breaches.length) return Infinity;
  const out = breaches.filter(({ row }) => row < nodes);
  return out.length < 2 ? cells : Math.max(cells, out.length - mostGroups(out, tableau));
}

/**
 * The most groups of nodes that save a cell: pairs that one cell joins, and beyond these groups of three
 * where any three cancel, else of four.
 */
function mostGroups(out: readonly Breach[], tableau: Tableau): number {
  const pairs = mostPairs(out, tableau);
  const rest = out.length - 2 * pairs;
  if (rest < 3) return pairs;
  return pairs + Math.floor(rest / (anyThreeCancel(out) ? 3 : 4));
}

function mostPairs(out: readonly Breach[], { width, entries }: Tableau): number {
  const sides = new Map<number, [number, number]>();
  for (const { excess, helpful, row } of out) {
    const hasPartner = out.some(
      (other) =>
        other.excess === -excess &&
        helpful.some((column) => {
          const entry = entries[other.row * width + column];
          return entry !== 0 && entry === -(entries[row * width + column] ?? 0);
        }),
    );
    if (!hasPartner) continue;
    const side = sides.get(Math.abs(excess)) ?? [0, 0];
    side[excess > 0 ? 0 : 1] += 1;
    sides.set(Math.abs(excess), side);
  }
  let pairs = 0;
  for (const [over, under] of sides.values()) pairs += Math.min(over, under);
  return pairs;
}

function anyThreeCancel(out: readonly Breach[]): boolean {
  const last = new Map(out.map(({ excess }, at) => [excess, at]));
  return out.some((one, i) => out.some((two, j) => j > i && (last.get(-one.excess - two.excess) ?? -1) > j));
}
