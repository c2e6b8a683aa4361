import type { Figures } from '../../core/check/figures.js';
import type { CellValues } from '../localise/solution.js';
import { statedAs } from '../system/amount.js';
import type { System } from '../system/system.js';
import { explain } from './explain.js';
import { costOf, type Difference, type Edit } from './operations.js';

/** A solution with its cheapest explanation. */
export interface ExplainedSolution {
  readonly edits: readonly Edit[];
  /** In the order of the paper. */
  readonly differences: readonly Difference[];
  /** How many of its cells nobody suspected. */
  readonly unsuspected: number;
  readonly cost: number;
}

/**
 * Solutions of one size in the order of belief: first those with the fewest cells that nobody suspected, then
 * the cheapest explanation, then the order of the paper.
 *
 * Suspicion decides among smallest sets and never makes a set of more cells win.
 */
export function rankSolutions(
  solutions: readonly CellValues[],
  system: System,
  figures: Figures,
  suspected: ReadonlySet<string>,
): readonly ExplainedSolution[] {
  return solutions.map(({ wrong }) => explainCells(wrong, system, figures, suspected)).sort(compareInOrder);
}

/** The order of belief, then that of the paper: 0 only for the same cells. */
export function compareInOrder(one: ExplainedSolution, other: ExplainedSolution): number {
  return compareBelief(one, other) || compareCells(one.differences, other.differences);
}

/** Which of two is believed: negative for the first, 0 for a tie. */
export function compareBelief(one: ExplainedSolution, other: ExplainedSolution): number {
  return one.unsuspected - other.unsuspected || one.cost - other.cost;
}

function compareCells(one: readonly Difference[], other: readonly Difference[]): number {
  for (const [at, { cell }] of one.entries()) {
    const apart = cell.index - (other[at]?.cell.index ?? -1);
    if (apart !== 0) return apart;
  }
  return 0;
}

function explainCells(
  wrong: CellValues['wrong'],
  system: System,
  figures: Figures,
  suspected: ReadonlySet<string>,
): ExplainedSolution {
  const differences = [...wrong].flatMap(([at, to]): readonly Difference[] => {
    const cell = figures.form.cells[at];
    const show = (value: number | null) => (value === null || !cell ? null : statedAs(value, cell, figures));
    return cell ? [{ cell, from: show(system.cells[at]?.value ?? null), to: show(to) }] : [];
  });
  const edits = explain(differences);
  return {
    edits,
    differences,
    unsuspected: differences.filter(({ cell }) => !suspected.has(cell.name)).length,
    cost: costOf(edits),
  };
}
