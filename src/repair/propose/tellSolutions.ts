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
  const ranks = ranksOf(solutions);
  return solutions.map((solution, at) => tellSolution(solution, ranks[at] ?? 1, violated));
}

/** A solution of that rank as it is proposed. */
export function tellSolution(solution: ExplainedSolution, rank: number, violated: number): Solution {
  return {
    changes: solution.differences.map(({ cell, from, to }) => ({ cell: cell.name, from, to })),
    operation: dearestOf(solution.edits),
    rank,
    ...tellEdits(solution.edits, violated),
  };
}

/** The rank of each solution: the place of the first that is believed as much, from 1. */
export function ranksOf(solutions: readonly ExplainedSolution[]): readonly number[] {
  let rank = 0;
  return solutions.map((solution, at) => {
    const before = solutions[at - 1];
    if (!before || compareBelief(before, solution) !== 0) rank = at + 1;
    return rank;
  });
}

function dearestOf(edits: readonly Edit[]): Operation {
  return [...edits].sort((a, b) => b.cost - a.cost)[0]?.operation ?? 'value';
}
