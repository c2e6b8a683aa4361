import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { matrixRank } from '../../src/repair/localise/matrixRank.js';
import { networkOf } from '../../src/repair/localise/network.js';
import { equalitiesOf } from '../../src/repair/system/formEquations.js';
import type { Equation } from '../../src/repair/system/system.js';
import { shortestCycle } from './girth.js';

/** What the sums of a table can and cannot show, computed from its relations. */
export interface Guarantees {
  readonly cells: number;
  readonly equalities: number;
  /** How many equalities are linearly independent. */
  readonly rank: number;
  /** The ids of the redundant equalities. */
  readonly redundant: readonly string[];
  /** True where the equalities form a network: then they are totally unimodular. */
  readonly isNetwork: boolean;
  /** How many cells stand in no equality: nothing shows that they are wrong. */
  readonly unchecked: number;
  /** So many wrong cells are always noticed, wherever they are; 0 where some cell is unchecked. */
  readonly detected: number;
  /** So many wrong cells are always found, and told apart from all others. */
  readonly located: number;
  /**
   * The smallest error that no sum shows: the same number is added to each cell with its sign. Undefined
   * where there is none, and where the equalities form no network.
   */
  readonly invisible: readonly { readonly cell: string; readonly sign: 1 | -1 }[] | undefined;
}

/** Where no network is found, all that is known is that a single wrong cell violates an equality. */
const LEAST_GIRTH = 2;

/**
 * What the sums of one table guarantee. An invisible error is a cycle of the network, so with girth g every
 * error in fewer than g cells is noticed, and every error in fewer than g / 2 cells is located.
 */
export function guaranteesOf(edition: Edition, table: string): Guarantees {
  const form = formOf(edition);
  const equations = equalitiesOf(form, table);
  const cells = form.cells.filter((cell) => cell.table.code === table);
  const checked = new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  const unchecked = cells.filter(({ index }) => !checked.has(index));
  const network = networkOf(equations);
  const cycle = network && shortestCycle(equations, network);
  const smallest = unchecked[0]
    ? [{ cell: unchecked[0].name, sign: 1 as const }]
    : cycle?.map(({ cell, sign }) => ({ cell: form.cells[cell]?.name ?? '', sign }));
  const girth = smallest?.length ?? (network ? Infinity : LEAST_GIRTH);
  return {
    cells: cells.length,
    equalities: equations.length,
    rank: matrixRank(equations),
    redundant: redundantIn(equations),
    isNetwork: network !== undefined,
    unchecked: unchecked.length,
    detected: girth - 1,
    located: Math.floor((girth - 1) / 2),
    invisible: smallest,
  };
}

/** The ids of equations that can be left out together without loss, taken from the end of the list. */
function redundantIn(equations: readonly Equation[]): readonly string[] {
  const rank = matrixRank(equations);
  let kept = equations;
  for (const equation of [...equations].reverse()) {
    const without = kept.filter((each) => each !== equation);
    if (matrixRank(without) === rank) kept = without;
  }
  return equations.filter((each) => !kept.includes(each)).map(({ id }) => id);
}
