import { setUp } from './localisation.js';
import { componentsOf, type Component } from './prepare.js';
import { search, type Found } from './search.js';
import type { System } from './system.js';
import type { Values } from './values.js';

/** How far to look in each component: nodes of the search, milliseconds, and sets that are kept. */
export interface Limits {
  readonly nodes?: number;
  readonly ms?: number;
  readonly most?: number;
}

/** What is wrong in one component, whatever is wrong in the others. */
export interface Mending {
  readonly component: Component;
  readonly status: Found['status'];
  /** Proven: fewer wrong cells cannot explain what is broken. */
  readonly lowerBound: number;
  /** Every smallest set, unless `truncated`; none where the budget was used up before the first. */
  readonly sets: readonly Values[];
  readonly truncated: boolean;
  readonly nodes: number;
}

/**
 * All smallest sets of cells whose change makes every equation hold, component by component; components in
 * which nothing is broken, blank or wrong in itself are left out.
 *
 * With no limits on time the answer is the same every time. Numbers beyond 2^53 use up the budget at once.
 */
export function solveSystem(
  system: System,
  { nodes = 50_000, ms = 50, most = 1000 }: Limits = {},
): readonly Mending[] {
  const until = performance.now() + ms;
  let left = nodes;
  return componentsOf(system).map((component) => {
    const mending = solve(component, system, { nodes: left, until, most });
    left = Math.max(0, left - mending.nodes);
    return mending;
  });
}

function solve(component: Component, system: System, budget: Parameters<typeof search>[1]): Mending {
  if (component.isImpossible)
    return { component, status: 'impossible', lowerBound: 0, sets: [], truncated: false, nodes: 0 };
  const { forced, filled } = component;
  try {
    const found = search(setUp(component, system), budget);
    const sets = found.sets.map((each) => ({
      wrong: inOrder([...forced, ...each.wrong]),
      filled: inOrder([...filled, ...each.filled]),
    }));
    return {
      component,
      ...found,
      sets,
      lowerBound: found.lowerBound + (found.status === 'impossible' ? 0 : forced.size),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      component,
      status: 'budget',
      lowerBound: Math.max(1, forced.size),
      sets: [],
      truncated: true,
      nodes: 0,
    };
  }
}

function inOrder<Value>(entries: readonly (readonly [number, Value])[]): ReadonlyMap<number, Value> {
  return new Map([...entries].sort(([a], [b]) => a - b));
}
