import type { Feasibility } from './reachBounds.js';
import { FIXED, NONE, type Tableau } from './tableau.js';

/**
 * The fixed columns whose change can make an infeasible tableau feasible: those with an entry in the row that
 * shows why it is not, and of a row that is below or above a bound those that can move it back. Any column
 * with an entry where no single row shows it.
 */
export function helpfulColumns(
  tableau: Tableau,
  { kind, row }: Feasibility,
  low: Float64Array,
): readonly number[] {
  const { width, state } = tableau;
  const fixed = Array.from({ length: width - 1 }, (_, column) => column).filter(
    (column) => state[column] === FIXED,
  );
  if (row === NONE) return fixed.filter((column) => hasEntry(tableau, column));
  const sign = signOf(tableau, kind, row);
  return fixed.filter((column) => {
    const entry = tableau.entries[row * width + column] ?? 0;
    return entry !== 0 && (sign === 0 || entry * sign > 0 || (low[column] ?? 0) < 0);
  });
}

/** The sign of the entries whose columns must rise; 0 where either direction may help. */
function signOf({ width, entries, basic }: Tableau, kind: Feasibility['kind'], row: number): number {
  if (kind === 'fraction') return 0;
  const solved = Math.sign(entries[row * width + (basic[row] ?? 0)] ?? 1);
  return kind === 'below' ? -solved : solved;
}

function hasEntry({ height, width, entries }: Tableau, column: number): boolean {
  for (let row = 0; row < height; row += 1) if (entries[row * width + column] !== 0) return true;
  return false;
}
