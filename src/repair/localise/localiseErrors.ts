import type { System } from '../system/system.js';
import { componentsOf, type Component } from './component.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { mergeParallel } from './parallel.js';
import { countOf, expandProducts, productOf, withKnown, type SolutionProduct } from './products.js';
import { setUpProblem, type LocalisationProblem } from './setUpProblem.js';
import { search, type SearchResult } from './search.js';
import type { Budget } from './tree.js';
import { violationsOf } from './violations.js';

/** What is wrong in one component. */
export interface ComponentResult extends SearchResult {
  readonly component: Component;
  /** All that was found; `solutions` has the first of them, one by one. */
  readonly products: readonly SolutionProduct[];
  /** How many solutions were found. */
  readonly count: number;
  /** True where these are all. */
  readonly isCounted: boolean;
}

/**
 * Localises the errors of a system, component by component: every smallest set of cells whose change makes
 * every equation hold. Components in which nothing is violated, blank or wrong in itself are left out.
 *
 * With no limit on time the answer is the same every time. Numbers beyond 2^53 use up the budget at once.
 */
export function localiseErrors(system: System, limits: Limits): readonly ComponentResult[] {
  const { nodes, ms, most, now } = { ...DEFAULT_LIMITS, ...limits };
  const until = now() + ms;
  let left = nodes;
  return componentsOf(system).map((component) => {
    const result = localiseIn(component, system, { nodes: left, until, most, now });
    left = Math.max(0, left - result.nodes);
    return result;
  });
}

function localiseIn(component: Component, system: System, budget: Budget): ComponentResult {
  if (component.isImpossible) return withoutSolutions(component, 'impossible', 0);
  const { forced } = component;
  try {
    const { products, ...result } = searchMerged(setUpProblem(component, system), budget);
    const known = products.map((product) => withKnown(product, component));
    const count = countOf(known);
    return {
      ...result,
      component,
      lowerBound: result.lowerBound + (result.status === 'impossible' ? 0 : forced.size),
      products: known,
      solutions: expandProducts(known, budget.most),
      count,
      isCounted: !result.truncated,
      truncated: result.truncated || count > budget.most,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return withoutSolutions(component, 'budget', Math.max(1, forced.size));
  }
}

/** Searches with one cell for each class of parallel ones, and again without where a value is left open. */
function searchMerged(
  problem: LocalisationProblem,
  budget: Budget,
): SearchResult & Pick<ComponentResult, 'products'> {
  const plain = (found: SearchResult) => ({
    ...found,
    products: found.solutions.map(({ wrong, filled }) => ({
      choices: [...wrong].map((each) => [each]),
      filled,
    })),
  });
  const isBroken = violationsOf(problem.tableau, problem.bounds.low).length > 0;
  const merged = isBroken ? mergeParallel(problem) : undefined;
  if (!merged) return plain(search(problem, budget));
  const found = search(merged.problem, budget);
  const isOpen = found.solutions.some(({ wrong }) => [...wrong.values()].includes(null));
  if (isOpen) {
    const { nodes, ...again } = search(problem, { ...budget, nodes: budget.nodes - found.nodes });
    return plain({ ...again, nodes: nodes + found.nodes });
  }
  return {
    ...found,
    products: found.solutions.map((solution) => productOf(solution, problem, merged.classes)),
  };
}

function withoutSolutions(
  component: Component,
  status: 'impossible' | 'budget',
  lowerBound: number,
): ComponentResult {
  const isCounted = status === 'impossible';
  return {
    component,
    status,
    lowerBound,
    solutions: [],
    products: [],
    count: 0,
    isCounted,
    truncated: !isCounted,
    nodes: 0,
  };
}
