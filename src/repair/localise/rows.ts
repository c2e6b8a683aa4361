import type { Equation } from '../system/system.js';
import { refuseInexact } from './exact.js';
import { networkOf } from './network.js';
import { newTableau, type Tableau } from './tableau.js';

/**
 * The tableau of equations over open cells, at the stated values. Where they form a network, its nodes come
 * first, with their signs, and the redundant equations last.
 */
export function fillRows(
  equations: readonly Equation[],
  open: readonly number[],
  stated: Float64Array,
): { readonly tableau: Tableau; readonly nodes: number; readonly isSimple: boolean } {
  const overColumns = withSlacks(equations, open);
  const network = networkOf(equations.every(({ kind }) => kind === 'equal') ? equations : overColumns);
  const kept = [...(network?.signs.keys() ?? equations.keys())].sort((a, b) => a - b);
  const nodes = network ? kept.length : 0;
  const tableau = newTableau(equations.length, stated.length + 1);
  for (const [row, at] of kept.entries())
    fillRow(tableau, row, overColumns[at], network?.signs.get(at) ?? 1, stated);
  for (const [place, at] of (network?.leftOut ?? []).entries())
    fillRow(tableau, nodes + place, overColumns[at], 1, stated);
  return { tableau, nodes, isSimple: network?.isSimple ?? false };
}

/** The equations with columns for cells; each inequality gets a slack, what its left side has over. */
function withSlacks(equations: readonly Equation[], open: readonly number[]): readonly Equation[] {
  const columnOf = new Map(open.map((cell, column) => [cell, column]));
  let slack = open.length;
  return equations.map((equation) => {
    const terms = equation.terms.map(({ cell, coefficient }) => ({
      cell: columnOf.get(cell) ?? -1,
      coefficient,
    }));
    if (equation.kind === 'equal') return { ...equation, terms };
    slack += 1;
    return { ...equation, terms: [...terms, { cell: slack - 1, coefficient: -1 }] };
  });
}

function fillRow(
  { width, entries }: Tableau,
  row: number,
  equation: Equation | undefined,
  sign: 1 | -1,
  stated: Float64Array,
): void {
  let right = sign * (equation?.constant ?? 0);
  for (const { cell, coefficient } of equation?.terms ?? []) {
    entries[row * width + cell] = sign * coefficient;
    right -= sign * coefficient * (stated[cell] ?? 0);
    refuseInexact(right);
  }
  entries[row * width + width - 1] = right;
}
