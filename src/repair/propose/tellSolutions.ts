import type { Edit, Operation } from '../explain/operations.js';
import { compareBelief, type ExplainedSolution } from '../explain/rank.js';
import { tellEdits } from '../explain/tell.js';
import type { Solution } from './proposal.js';

/**
 * Solutions in the order of belief as they are proposed, with their ranks and sentences. `violated` is the
 * number of relations that each makes hold.
 */
export function tellSolutions(
  solutions: readonly ExplainedSolution[],
  violated: number,
): readonly Solution[] {
  let rank = 0;
  return solutions.map((solution, at) => {
    const before = solutions[at - 1];
    if (!before || compareBelief(before, solution) !== 0) rank = at + 1;
    return {
      changes: solution.differences.map(({ cell, from, to }) => ({ cell: cell.name, from, to })),
      operation: dearestOf(solution.edits),
      rank,
      message: tellEdits(solution.edits, violated),
    };
  });
}

function dearestOf(edits: readonly Edit[]): Operation {
  return [...edits].sort((a, b) => b.cost - a.cost)[0]?.operation ?? 'value';
}
