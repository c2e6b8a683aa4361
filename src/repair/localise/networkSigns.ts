import type { Equation } from '../system/system.js';

/** An equation in which a cell stands, with the coefficient it has there. */
interface Use {
  readonly at: number;
  readonly coefficient: number;
}

/** The kept equations in which each cell stands. */
export function usesOf(
  equations: readonly Equation[],
  kept: readonly number[],
): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>();
  for (const at of kept) {
    for (const { cell, coefficient } of equations[at]?.terms ?? []) {
      const list = uses.get(cell);
      if (list) list.push({ at, coefficient });
      else uses.set(cell, [{ at, coefficient }]);
    }
  }
  return uses;
}

/** A neighbour of a node, and whether the two need opposite signs. */
interface Neighbour {
  readonly at: number;
  readonly isFlipped: boolean;
}

/**
 * Signs by which every cell in two equations has opposite coefficients there; undefined where there are none.
 * The same as colouring a graph with two colours; at most two uses of each cell are looked at.
 */
export function signsFor(
  equations: readonly Equation[],
  kept: readonly number[],
): ReadonlyMap<number, 1 | -1> | undefined {
  const neighbours = neighboursOf(equations, kept);
  const signs = new Map<number, 1 | -1>();
  for (const start of kept) {
    if (signs.has(start)) continue;
    signs.set(start, 1);
    if (!spreadSigns(start, neighbours, signs)) return undefined;
  }
  return signs;
}

function neighboursOf(
  equations: readonly Equation[],
  kept: readonly number[],
): ReadonlyMap<number, readonly Neighbour[]> {
  const neighbours = new Map<number, Neighbour[]>(kept.map((at) => [at, []]));
  for (const [one, two] of usesOf(equations, kept).values()) {
    if (!one || !two) continue;
    const isFlipped = one.coefficient === two.coefficient;
    neighbours.get(one.at)?.push({ at: two.at, isFlipped });
    neighbours.get(two.at)?.push({ at: one.at, isFlipped });
  }
  return neighbours;
}

/** Gives a sign to all nodes that hang together with one; false where a node would need both signs. */
function spreadSigns(
  start: number,
  neighbours: ReadonlyMap<number, readonly Neighbour[]>,
  signs: Map<number, 1 | -1>,
): boolean {
  for (const queue = [start]; queue.length > 0;) {
    const node = queue.pop() ?? start;
    const sign = signs.get(node) ?? 1;
    for (const { at, isFlipped } of neighbours.get(node) ?? []) {
      const wanted = isFlipped ? (sign === 1 ? -1 : 1) : sign;
      if (!signs.has(at)) queue.push(at);
      else if (signs.get(at) !== wanted) return false;
      signs.set(at, wanted);
    }
  }
  return true;
}
