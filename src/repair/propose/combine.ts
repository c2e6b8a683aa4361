import { compareInOrder, type ExplainedSolution } from '../explain/rank.js';
import type { RankedResult } from './part.js';
import type { Solution } from './proposal.js';
import { tellSolutions } from './tellSolutions.js';

/** The first solutions of a whole report, and whether there are more. */
interface Combined {
  readonly solutions: readonly Solution[];
  readonly truncated: boolean;
}

const NOTHING: ExplainedSolution = {
  edits: [],
  differences: [],
  contradicted: 0,
  unsuspected: 0,
  cost: 0,
  exposed: 0,
};

/**
 * Combines one solution of every component: the first `most` in the order of belief. Components of which none
 * is known are left out.
 */
export function combineSolutions(ranked: readonly RankedResult[], most: number): Combined {
  const known = ranked.filter(({ solutions }) => solutions.length > 0);
  if (known.length === 0) return { solutions: [], truncated: false };
  let combined: readonly ExplainedSolution[] = [NOTHING];
  let truncated = false;
  for (const { solutions } of known) {
    const all = combined
      .flatMap((one) => solutions.slice(0, most).map((other) => join(one, other)))
      .sort(compareInOrder);
    truncated ||= all.length > most;
    combined = all.slice(0, most);
  }
  const violated = known.reduce((sum, { result }) => sum + result.component.violated.length, 0);
  return { solutions: tellSolutions(combined, violated), truncated };
}

function join(one: ExplainedSolution, other: ExplainedSolution): ExplainedSolution {
  return {
    edits: [...one.edits, ...other.edits],
    differences: [...one.differences, ...other.differences].sort((a, b) => a.cell.index - b.cell.index),
    contradicted: one.contradicted + other.contradicted,
    unsuspected: one.unsuspected + other.unsuspected,
    cost: one.cost + other.cost,
    exposed: one.exposed + other.exposed,
  };
}
