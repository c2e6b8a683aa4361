import { FIXED, NONE, type Tableau } from './tableau.js';

/** A violated row, and the columns whose change can bring it nearer to holding. */
export interface Violation {
  readonly row: number;
  /** What the changes in the row must come to. */
  readonly rightSide: number;
  readonly helpful: readonly number[];
}

/**
 * The violated rows that are solved for no column. A fixed column that must rise always helps, one that must
 * fall only where it can.
 */
export function violationsOf(
  { height, width, entries, basic, state }: Tableau,
  low: Float64Array,
): readonly Violation[] {
  const violations: Violation[] = [];
  for (let row = 0; row < height; row += 1) {
    const rightSide = entries[row * width + width - 1] as number;
    if (basic[row] !== NONE || rightSide === 0) continue;
    const helpful: number[] = [];
    for (let column = 0; column < width - 1; column += 1) {
      const entry = entries[row * width + column] as number;
      if (entry === 0 || state[column] !== FIXED) continue;
      if (entry > 0 === rightSide > 0 || (low[column] as number) < 0) helpful.push(column);
    }
    violations.push({ row, rightSide, helpful });
  }
  return violations;
}
