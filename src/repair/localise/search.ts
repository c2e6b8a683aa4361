import { lowerBoundOf } from './lowerBound.js';
import type { LocalisationProblem } from './setUpProblem.js';
import type { CellValues } from './solution.js';
import { startTree, visitLevel, type Budget } from './tree.js';
import { FIXED } from './tableau.js';
import { violationsOf } from './violations.js';

/** What a search found: every smallest set of cells, where it is `optimal` and not `truncated`. */
export interface SearchResult {
  readonly status: 'optimal' | 'budget' | 'impossible';
  /** Proven: no set of fewer cells will do. */
  readonly lowerBound: number;
  readonly solutions: readonly CellValues[];
  /** True where there may be more solutions than these. */
  readonly truncated: boolean;
  readonly nodes: number;
}

/**
 * Solves the error localisation problem of Fellegi and Holt (1976) for one component: every smallest set of
 * cells whose change makes all equations hold.
 *
 * Iterative deepening over the number of cells, starting at a lower bound. Each level is a branch and bound
 * that is carried to its end, so the first level with a solution has all of them, and that the levels before
 * have none proves them smallest. The work grows exponentially with the number of wrong cells, which is why
 * there is a budget; it does not depend on the size of the values.
 */
export function search(problem: LocalisationProblem, budget: Budget): SearchResult {
  const { tableau, bounds, nodes, wrong } = problem;
  const least = lowerBoundOf(violationsOf(tableau, bounds.low), tableau, nodes);
  if (least === Infinity) return impossible(1);
  const tree = startTree(problem, budget);
  const most = tableau.state.filter((state) => state === FIXED).length;
  for (let level = least; level <= most; level += 1) {
    visitLevel(tree, level);
    const { solutions, isStopped, isPruned } = tree;
    if (solutions.length > 0 || isStopped) {
      const isFull = solutions.length >= budget.most;
      return {
        status: isStopped && !isFull ? 'budget' : 'optimal',
        lowerBound: level + wrong.length,
        solutions,
        truncated: isFull || isStopped,
        nodes: tree.nodes,
      };
    }
    if (!isPruned) break;
  }
  return impossible(tree.nodes);
}

function impossible(nodes: number): SearchResult {
  return { status: 'impossible', lowerBound: 0, solutions: [], truncated: false, nodes };
}
