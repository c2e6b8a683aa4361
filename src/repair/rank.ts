import type { Figures } from '../core/check/figures.js';
import type { Form } from '../core/form/form.js';
import { costOf, explain, type Difference, type Edit } from './operations.js';
import { statedAs } from './reportSystem.js';
import type { System } from './system.js';
import type { Values } from './values.js';

/** A smallest set with its cheapest explanation. */
export interface Explained {
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
  /** How many of its cells nobody suspected. */
  readonly unsuspected: number;
  readonly cost: number;
}

/**
 * Sets of one size in the order in which they are believed: first those with the fewest cells that nobody
 * suspected, then the cheapest explanation, then the order of the paper.
 *
 * Suspicion decides among smallest sets and never makes a set of more cells win.
 */
export function rankSets(
  sets: readonly Values[],
  system: System,
  figures: Figures,
  suspected: ReadonlySet<string>,
): readonly Explained[] {
  return sets.map((each) => explainSet(each, system, figures, suspected)).sort(compareExplained);
}

/**
 * Whether one explanation is believed rather than another: negative where the first is; 0 only for the same
 * cells.
 */
export function compareExplained(one: Explained, other: Explained): number {
  return compareBelief(one, other) || compareCells(one.differences, other.differences);
}

/** The same, leaving apart the order of the paper: 0 for a tie. */
export function compareBelief(one: Explained, other: Explained): number {
  return one.unsuspected - other.unsuspected || one.cost - other.cost;
}

function compareCells(one: readonly Difference[], other: readonly Difference[]): number {
  for (const [at, { cell }] of one.entries()) {
    const apart = cell.index - (other[at]?.cell.index ?? -1);
    if (apart !== 0) return apart;
  }
  return 0;
}

function explainSet(
  { wrong }: Values,
  system: System,
  figures: Figures,
  suspected: ReadonlySet<string>,
): Explained {
  const differences = [...wrong].flatMap(([at, to]) => differenceAt(at, to, system, figures.form, figures));
  const edits = explain(differences);
  return {
    edits,
    differences,
    unsuspected: differences.filter(({ cell }) => !suspected.has(cell.name)).length,
    cost: costOf(edits),
  };
}

function differenceAt(
  at: number,
  to: number | null,
  system: System,
  form: Form,
  figures: Figures,
): readonly Difference[] {
  const cell = form.cells[at];
  const from = system.cells[at]?.value ?? null;
  return cell
    ? [
        {
          cell,
          from: from === null ? null : statedAs(from, cell, figures),
          to: to === null ? null : statedAs(to, cell, figures),
        },
      ]
    : [];
}
