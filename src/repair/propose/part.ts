import type { ExplainedSolution } from '../explain/rank.js';
import type { ComponentResult } from '../localise/localiseErrors.js';
import type { Part } from './proposal.js';
import { tellSolutions } from './tellSolutions.js';

/** What is wrong in one component, with its solutions in the order of belief. */
export interface RankedResult {
  readonly result: ComponentResult;
  readonly solutions: readonly ExplainedSolution[];
}

/** A component as it is proposed; `most` solutions of it are told. */
export function partOf({ result, solutions }: RankedResult, most: number): Part {
  const { status, lowerBound, component, truncated } = result;
  return {
    status,
    lowerBound,
    broken: component.violated.map(({ id }) => id),
    certain: status === 'optimal' && !truncated ? cellsInAll(solutions) : [],
    solutions: tellSolutions(solutions.slice(0, most), component.violated.length),
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
