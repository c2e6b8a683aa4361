/** A cell with a whole number in it that may be wrong. */
export interface SystemCell {
  readonly name: string;
  /** The value stated; null for a blank, which may take any value. */
  readonly value: number | null;
  /**
   * What a formula works out from the cell's parts; `value` is null then, since it says nothing of its own.
   */
  readonly result?: number;
  /** The least value that it can truly have: 0 for a count, -Infinity for a signed number. */
  readonly least: number;
  /** True where it cannot be wrong. */
  readonly isFixed: boolean;
}

/** A cell with its whole-number coefficient in a sum; `cell` is its place in the system's list. */
interface LinearTerm {
  readonly cell: number;
  readonly coefficient: number;
}

/** A sum of cells that must be equal to a constant, or not less than it. */
export interface Equation {
  readonly id: string;
  readonly kind: 'equal' | 'atLeast';
  readonly terms: readonly LinearTerm[];
  readonly constant: number;
}

/**
 * Linear equations and inequalities over named cells. Coefficients and constants are whole numbers; values
 * are too, except those that are wrong in themselves (1.5 for a count).
 */
export interface System {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
}

/** Left side less right side of an equation; null where one of its cells is blank. */
function residualOf({ terms, constant }: Equation, { cells }: System): number | null {
  let sum = -constant;
  for (const { cell, coefficient } of terms) {
    const { value = null, result = null } = cells[cell] ?? {};
    if (value === null && result === null) return null;
    sum += coefficient * (value ?? result ?? 0);
  }
  return sum;
}

/** Whether an equation is violated by the stated values; a blank in it leaves that open. */
export function isViolated(equation: Equation, system: System): boolean {
  const residual = residualOf(equation, system);
  if (residual === null) return false;
  return equation.kind === 'equal' ? residual !== 0 : residual < 0;
}

/** Whether a stated value is wrong whatever the equations say: below the least value, or no whole number. */
export function isWrongInItself({ value, least }: SystemCell): boolean {
  return value !== null && (value < least || !Number.isInteger(value));
}
