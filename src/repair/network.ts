import type { Equation } from './system.js';
import { newTableau, pivot } from './tableau.js';

/**
 * Equations as the nodes of a network: with these signs, and without the equations left out, every cell
 * stands in at most two of them, once with +1 and once with -1.
 *
 * The equations left out follow from the others.
 */
export interface Network {
  readonly signs: ReadonlyMap<number, 1 | -1>;
  readonly leftOut: readonly number[];
}

/**
 * The network that equalities form, or undefined where they form none. Worked out once for a list of the same
 * equations.
 */
export function networkOf(equations: readonly Equation[]): Network | undefined {
  const [key] = equations;
  if (!key) return { signs: new Map(), leftOut: [] };
  const known = networks.get(key);
  if (
    known &&
    known.equations.length === equations.length &&
    known.equations.every((each, at) => each === equations[at])
  )
    return known.network;
  const network = findNetwork(equations);
  networks.set(key, { equations, network });
  return network;
}

const networks = new WeakMap<
  Equation,
  { readonly equations: readonly Equation[]; readonly network: Network | undefined }
>();

/** How many of the equations say something that the others do not. */
export function rankOf(equations: readonly Equation[]): number {
  const columns = [...new Set(equations.flatMap(({ shares }) => shares.map(({ cell }) => cell)))];
  const place = new Map(columns.map((cell, at) => [cell, at]));
  const tableau = newTableau(equations.length, columns.length + 1);
  equations.forEach(({ shares }, row) => {
    for (const { cell, factor } of shares)
      tableau.entries[row * tableau.width + (place.get(cell) ?? 0)] = factor;
  });
  let rank = 0;
  for (let row = 0; row < tableau.height; row += 1) {
    const column = columns.findIndex((_, at) => tableau.entries[row * tableau.width + at] !== 0);
    if (column === -1) continue;
    pivot(tableau, row, column);
    rank += 1;
  }
  return rank;
}

function findNetwork(equations: readonly Equation[]): Network | undefined {
  if (equations.some(({ shares }) => shares.some(({ factor }) => factor !== 1 && factor !== -1)))
    return undefined;
  let rank: number | undefined;
  const dropFrom = (leftOut: readonly number[]): Network | undefined => {
    const kept = [...equations.keys()].filter((at) => !leftOut.includes(at));
    const crowded = mostlyUsed(equations, kept);
    if (!crowded) {
      const signs = signsFor(equations, kept);
      return signs && { signs, leftOut };
    }
    rank ??= rankOf(equations);
    if (equations.length - leftOut.length <= rank) return undefined;
    for (const at of crowded) {
      const fewer = [...leftOut, at];
      if (rankOf(equations.filter((_, each) => !fewer.includes(each))) < rank) continue;
      const network = dropFrom(fewer);
      if (network) return network;
    }
    return undefined;
  };
  return dropFrom([]);
}

/** The equations of a cell that stands in more than two of them. */
function mostlyUsed(equations: readonly Equation[], kept: readonly number[]): readonly number[] | undefined {
  return [...usesOf(equations, kept).values()].find((uses) => uses.length > 2)?.map(({ at }) => at);
}

interface Use {
  readonly at: number;
  readonly factor: number;
}

function usesOf(
  equations: readonly Equation[],
  kept: readonly number[],
): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>();
  for (const at of kept) {
    for (const { cell, factor } of equations[at]?.shares ?? []) {
      const list = uses.get(cell);
      if (list) list.push({ at, factor });
      else uses.set(cell, [{ at, factor }]);
    }
  }
  return uses;
}

/** Signs that give every cell in two equations opposite signs there; undefined where there are none. */
function signsFor(
  equations: readonly Equation[],
  kept: readonly number[],
): ReadonlyMap<number, 1 | -1> | undefined {
  const pairs = [...usesOf(equations, kept).values()].filter((uses) => uses.length === 2);
  const beside = new Map<number, { readonly other: number; readonly flip: boolean }[]>(
    kept.map((at) => [at, []]),
  );
  for (const [one, two] of pairs) {
    if (!one || !two) continue;
    const flip = one.factor === two.factor;
    beside.get(one.at)?.push({ other: two.at, flip });
    beside.get(two.at)?.push({ other: one.at, flip });
  }
  const signs = new Map<number, 1 | -1>();
  for (const start of kept) {
    if (!signs.has(start)) signs.set(start, 1);
    for (const queue = [start]; queue.length > 0;) {
      const at = queue.pop() ?? 0;
      for (const { other, flip } of beside.get(at) ?? []) {
        const wanted = (flip ? -(signs.get(at) ?? 1) : (signs.get(at) ?? 1)) as 1 | -1;
        if (!signs.has(other)) {
          signs.set(other, wanted);
          queue.push(other);
        } else if (signs.get(other) !== wanted) return undefined;
      }
    }
  }
  return signs;
}
