import type { System } from '../system/system.js';
import { componentsOf, type Component } from './component.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { setUpProblem } from './setUpProblem.js';
import { search, type SearchResult } from './search.js';
import type { Budget } from './tree.js';

/** What is wrong in one component. */
export interface ComponentResult extends SearchResult {
  readonly component: Component;
}

/**
 * Localises the errors of a system, component by component: every smallest set of cells whose change makes
 * every equation hold. Components in which nothing is violated, blank or wrong in itself are left out.
 *
 * With no limit on time the answer is the same every time. Numbers beyond 2^53 use up the budget at once.
 */
export function localiseErrors(system: System, limits: Limits = {}): readonly ComponentResult[] {
  const { nodes, ms, most, now } = { ...DEFAULT_LIMITS, ...limits };
  const until = now() + ms;
  let left = nodes;
  return componentsOf(system).map((component) => {
    const result = localiseIn(component, system, { nodes: left, until, most, now });
    left = Math.max(0, left - result.nodes);
    return { component, ...result };
  });
}

function localiseIn(component: Component, system: System, budget: Budget): SearchResult {
  if (component.isImpossible)
    return { status: 'impossible', lowerBound: 0, solutions: [], truncated: false, nodes: 0 };
  const { forced } = component;
  try {
    const result = search(setUpProblem(component, system), budget);
    return {
      ...result,
      lowerBound: result.lowerBound + (result.status === 'impossible' ? 0 : forced.size),
      solutions: result.solutions.map(({ wrong, filled }) => ({
        wrong: inOrder([...forced, ...wrong]),
        filled: inOrder([...component.filled, ...filled]),
      })),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const lowerBound = Math.max(1, forced.size);
    return { status: 'budget', lowerBound, solutions: [], truncated: true, nodes: 0 };
  }
}

function inOrder<Value>(entries: readonly (readonly [number, Value])[]): ReadonlyMap<number, Value> {
  return new Map([...entries].sort(([a], [b]) => a - b));
}
