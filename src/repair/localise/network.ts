import type { Equation } from '../system/system.js';
import { matrixRank } from './matrixRank.js';
import { signsFor, usesOf } from './networkSigns.js';

/**
 * Equations as the nodes of a network, and cells as its arcs: with these signs, and without the redundant
 * equations left out, every cell stands in at most two of them, once with +1 and once with −1. Such a matrix
 * is totally unimodular (Schrijver 1986, chapter 19), so whole data have whole solutions.
 */
export interface Network {
  /** By place of the equation in the list. */
  readonly signs: ReadonlyMap<number, 1 | -1>;
  /** Redundant equations, by place. */
  readonly leftOut: readonly number[];
  /** True where no two cells stand in the same equations: a simple graph, without parallel arcs. */
  readonly isSimple: boolean;
}

interface RememberedNetwork {
  readonly equations: readonly Equation[];
  readonly network: Network | undefined;
}

const known = new WeakMap<Equation, RememberedNetwork>();

/**
 * The network that equalities form; undefined where none is found. Remembered for a list of the same
 * equations.
 */
export function networkOf(equations: readonly Equation[]): Network | undefined {
  const [key] = equations;
  if (!key) return { signs: new Map(), leftOut: [], isSimple: true };
  const before = known.get(key);
  if (before && isSameList(before.equations, equations)) return before.network;
  const network = findNetwork(equations);
  known.set(key, { equations, network });
  return network;
}

function isSameList(one: readonly Equation[], other: readonly Equation[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function findNetwork(equations: readonly Equation[]): Network | undefined {
  const isUnit = equations.every(({ terms }) =>
    terms.every(({ coefficient }) => Math.abs(coefficient) === 1),
  );
  return isUnit ? leaveOutFrom(equations, []) : undefined;
}

/**
 * Leaves out redundant equations, one at a time, until no cell stands in more than two; then looks for signs.
 * Backtracks over the equations of one such cell. `rank` is that of all the equations, once it is known.
 */
function leaveOutFrom(
  equations: readonly Equation[],
  leftOut: readonly number[],
  rank?: number,
): Network | undefined {
  const kept = [...equations.keys()].filter((at) => !leftOut.includes(at));
  const crowded = [...usesOf(equations, kept).values()].find((uses) => uses.length > 2);
  if (!crowded) {
    const signs = signsFor(equations, kept);
    return signs && { signs, leftOut, isSimple: isSimple(equations, kept) };
  }
  const full = rank ?? matrixRank(equations);
  if (kept.length <= full) return undefined;
  for (const { at } of crowded) {
    const others = equations.filter((_, place) => place !== at && !leftOut.includes(place));
    if (matrixRank(others) < full) continue;
    const network = leaveOutFrom(equations, [...leftOut, at], full);
    if (network) return network;
  }
  return undefined;
}

function isSimple(equations: readonly Equation[], kept: readonly number[]): boolean {
  const uses = [...usesOf(equations, kept).values()].map((each) => each.map(({ at }) => at).join());
  return new Set(uses).size === uses.length;
}
