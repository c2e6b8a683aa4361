import type { ExplainedSolution, Known } from '../explain/rank.js';
import type { ComponentResult } from '../localise/localiseErrors.js';
import { groupSolutions } from './groupSolutions.js';
import type { Part, Solution } from './proposal.js';
import { ranksOf, tellSolution } from './tellSolutions.js';

/** What is wrong in one component, with its solutions in the order of belief. */
export interface RankedResult {
  readonly result: ComponentResult;
  readonly solutions: readonly ExplainedSolution[];
}

/** A component as it is proposed; `most` solutions of it are told one by one. */
export function partOf(
  { result, solutions }: RankedResult,
  most: number,
  known: Pick<Known, 'system' | 'figures'>,
): Part {
  const { status, lowerBound, component, truncated } = result;
  const ranks = ranksOf(solutions);
  const tell = (at: number): Solution =>
    tellSolution(solutions[at] as ExplainedSolution, ranks[at] ?? 1, component.violated.length);
  return {
    status,
    lowerBound,
    broken: component.violated.map(({ id }) => id),
    certain: status === 'optimal' && !truncated ? cellsInAll(solutions) : [],
    solutions: solutions.slice(0, most).map((_, at) => tell(at)),
    groups: groupSolutions(result, solutions, tell, { ...known, most }),
    truncated: truncated || solutions.length > most,
  };
}

/** The names of the cells that every solution changes. */
function cellsInAll([first, ...others]: readonly ExplainedSolution[]): readonly string[] {
  const changed = others.map(({ differences }) => new Set(differences.map(({ cell }) => cell)));
  return (first?.differences ?? [])
    .filter(({ cell }) => changed.every((cells) => cells.has(cell)))
    .map(({ cell }) => cell.name);
}
