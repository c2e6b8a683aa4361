import type { Equation, System } from '../system/system.js';

/** An equation of the system beside what is left of it after presolving. */
interface Reduced {
  readonly source: Equation;
  readonly now: Equation;
}

/** A system with everything put in that is known without a search. */
export interface Presolved {
  /** In the order of the system. */
  readonly equations: readonly Reduced[];
  /** Cells with the only value they can have, by place. */
  readonly known: ReadonlyMap<number, number>;
  /** Equations of the system that cannot hold, whatever the other cells state. */
  readonly contradicted: ReadonlySet<Equation>;
}

/**
 * Presolves a system: puts fixed cells into the equations as constants, then the cell of every equality that
 * has only one cell left (`carriedIn` where last year's report is known), until nothing changes.
 */
export function presolve(system: System): Presolved {
  const known = fixedValues(system);
  const contradicted = new Set<Equation>();
  let equations = system.equations.map((source) => ({ source, now: substitute(source, known) }));
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const each of equations) solveSingle(each, system, known, contradicted);
    equations = equations.map(({ source, now }) => ({ source, now: substitute(now, known) }));
  }
  for (const { source, now } of equations) if (isContradiction(now)) contradicted.add(source);
  return { equations, known, contradicted };
}

function fixedValues({ cells }: System): Map<number, number> {
  const values = new Map<number, number>();
  for (const [cell, { isFixed, value }] of cells.entries())
    if (isFixed && value !== null) values.set(cell, value);
  return values;
}

/** An equation none of whose cells is known is passed on as it is, since networks are remembered by it. */
function substitute(equation: Equation, known: ReadonlyMap<number, number>): Equation {
  if (!equation.terms.some(({ cell }) => known.has(cell))) return equation;
  let { constant } = equation;
  for (const { cell, coefficient } of equation.terms) constant -= coefficient * (known.get(cell) ?? 0);
  return { ...equation, constant, terms: equation.terms.filter(({ cell }) => !known.has(cell)) };
}

/** Solves an equality for its only cell, where that value is possible for it. */
function solveSingle(
  { source, now: { kind, terms, constant } }: Reduced,
  { cells }: System,
  known: Map<number, number>,
  contradicted: Set<Equation>,
): void {
  const [only, ...others] = terms;
  if (kind !== 'equal' || !only || others.length > 0 || known.has(only.cell)) return;
  const value = constant / only.coefficient + 0;
  if (Number.isInteger(value) && value >= (cells[only.cell]?.least ?? 0)) known.set(only.cell, value);
  else contradicted.add(source);
}

function isContradiction({ kind, terms, constant }: Equation): boolean {
  return terms.length === 0 && (kind === 'equal' ? constant !== 0 : constant > 0);
}
