import type { Equation } from '../system/system.js';
import { pivot } from './pivot.js';
import { newTableau } from './tableau.js';

/** The rank of equations: how many are linearly independent, right sides aside. By Gaussian elimination. */
export function matrixRank(equations: readonly Equation[]): number {
  const cells = [...new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const tableau = newTableau(equations.length, cells.length + 1);
  const { width, entries } = tableau;
  for (const [row, { terms }] of equations.entries())
    for (const { cell, coefficient } of terms) entries[row * width + (columnOf.get(cell) ?? 0)] = coefficient;
  let rank = 0;
  for (let row = 0; row < tableau.height; row += 1) {
    const column = cells.findIndex((_, at) => entries[row * width + at] !== 0);
    if (column === -1) continue;
    pivot(tableau, row, column);
    rank += 1;
  }
  return rank;
}
