import type { Figures } from '../../core/check/figures.js';
import type { CellValues } from '../localise/solution.js';
import { statedAs } from '../system/amount.js';
import type { System } from '../system/system.js';
import { withEvidence, type Evidence } from './evidence.js';
import { explain } from './explain.js';
import { costOf, type Difference, type Edit } from './operations.js';

/** A solution with its cheapest explanation. */
export interface ExplainedSolution {
  readonly edits: readonly Edit[];
  /** In the order of the paper. */
  readonly differences: readonly Difference[];
  /** How many printed totals it contradicts. */
  readonly contradicted: number;
  /** How many of its cells nobody suspected. */
  readonly unsuspected: number;
  readonly cost: number;
  /** The cases counted in the cells of its transfers: the more, the likelier one of them is misplaced. */
  readonly exposed: number;
}

/** What is known of the cells of a report when solutions are ranked. */
export interface Known extends Evidence {
  readonly system: System;
  readonly figures: Figures;
  /** Cells that the user suspects or has just edited. */
  readonly suspected: ReadonlySet<string>;
}

/**
 * Solutions of one size in the order of belief: first those that contradict the fewest printed totals, then
 * those with the fewest cells that nobody suspected (totals at fault count as suspected, where there is
 * nothing else), then the cheapest explanation. Ties are in the order of the cases in the cells of a
 * transfer, most first, then in that of the paper.
 *
 * Suspicion decides among smallest sets and never makes a set of more cells win.
 */
export function rankSolutions(solutions: readonly CellValues[], known: Known): readonly ExplainedSolution[] {
  return solutions.map(({ wrong }) => explainCells(wrong, known)).sort(compareInOrder);
}

/** The order of belief, then that within a tie: 0 only for the same cells. */
export function compareInOrder(one: ExplainedSolution, other: ExplainedSolution): number {
  return (
    compareBelief(one, other) ||
    other.exposed - one.exposed ||
    compareCells(one.differences, other.differences)
  );
}

/** Which of two is believed: negative for the first, 0 for a tie. */
export function compareBelief(one: ExplainedSolution, other: ExplainedSolution): number {
  return (
    one.contradicted - other.contradicted || one.unsuspected - other.unsuspected || one.cost - other.cost
  );
}

function compareCells(one: readonly Difference[], other: readonly Difference[]): number {
  for (const [at, { cell }] of one.entries()) {
    const apart = cell.index - (other[at]?.cell.index ?? -1);
    if (apart !== 0) return apart;
  }
  return 0;
}

function explainCells(wrong: CellValues['wrong'], known: Known): ExplainedSolution {
  const { system, figures, suspected } = known;
  const differences = [...wrong].flatMap(([at, to]): readonly Difference[] => {
    const cell = figures.form.cells[at];
    const show = (value: number | null) => (value === null || !cell ? null : statedAs(value, cell, figures));
    const from = show(system.cells[at]?.value ?? null);
    return cell ? [withEvidence({ cell, from, to: show(to) }, figures, known)] : [];
  });
  const edits = explain(differences);
  return {
    edits,
    differences,
    contradicted: differences.filter(({ origin }) => origin === 'printed').length,
    unsuspected: differences.every(isFaultyTotal)
      ? 0
      : differences.filter(({ cell }) => !suspected.has(cell.name)).length,
    cost: costOf(edits),
    exposed: edits.reduce((sum, edit) => sum + (edit.operation === 'transfer' ? casesIn(edit) : 0), 0),
  };
}

/** A forgotten total, or a formula that is not its sum: suspected without a word of the user. */
function isFaultyTotal({ origin }: Difference): boolean {
  return origin === 'forgotten' || origin === 'formula';
}

function casesIn({ differences }: Edit): number {
  return differences.reduce((sum, { from }) => sum + (from ?? 0), 0);
}
