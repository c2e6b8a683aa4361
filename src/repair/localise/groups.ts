import { groupBy } from '../../core/form/group.js';
import { remember } from '../../core/form/remember.js';
import type { Equation, System } from '../system/system.js';

/** Equations that hang together through cells that are not fixed, with all their cells; both in order. */
export interface Group {
  readonly equations: readonly number[];
  readonly cells: readonly number[];
}

/** The equations of a system in groups that share no cell but fixed ones. */
export function groupsOf({ cells, equations }: System): readonly Group[] {
  const fixed = new Set([...cells.keys()].filter((cell) => cells[cell]?.isFixed));
  return fixed.size === 0 ? groupsWithoutFixed(equations) : group(equations, fixed);
}

/** Most reports have no fixed cell, and their equations are those of the form. */
const groupsWithoutFixed = remember((equations: readonly Equation[]) => group(equations, new Set()));

function group(equations: readonly Equation[], fixed: ReadonlySet<number>): readonly Group[] {
  const { join, rootOf } = disjointSets();
  const firsts = equations.map(({ terms }) => {
    const [first, ...others] = terms.filter(({ cell }) => !fixed.has(cell));
    if (first) for (const { cell } of others) join(first.cell, cell);
    return first?.cell;
  });
  const keyOf = (at: number): number => {
    const first = firsts[at];
    return first === undefined ? -1 - at : rootOf(first);
  };
  return groupBy([...equations.keys()], keyOf).map((places) => {
    const all = new Set(places.flatMap((at) => equations[at]?.terms.map(({ cell }) => cell) ?? []));
    return { equations: places, cells: [...all].sort((a, b) => a - b) };
  });
}

/** Disjoint sets of numbers (union–find): `rootOf` is the same for all numbers that were joined. */
function disjointSets() {
  const parents = new Map<number, number>();
  const rootOf = (of: number): number => {
    let root = of;
    for (let above = parents.get(root); above !== undefined; above = parents.get(root)) root = above;
    return root;
  };
  const join = (one: number, other: number): void => {
    const [root, under] = [rootOf(one), rootOf(other)];
    if (root !== under) parents.set(under, root);
  };
  return { join, rootOf };
}
