import { makeFeasible } from './feasible.js';
import type { LocalisationProblem } from './setUpProblem.js';
import type { Bounds } from './reachBounds.js';
import { basicValue, cloneTableau, FREE, NONE, type Tableau } from './tableau.js';

/**
 * A smallest set of wrong cells with what each must be, and the blanks that follow. By place in the system;
 * null where the equations leave a choice.
 */
export interface CellValues {
  readonly wrong: ReadonlyMap<number, number | null>;
  readonly filled: ReadonlyMap<number, number>;
}

/** Reads a solution off a feasible tableau. */
export function readSolution(tableau: Tableau, problem: LocalisationProblem): CellValues {
  const { cellOf, stated, blank } = problem;
  const differences = determinedValues(tableau, problem);
  const wrong = new Map<number, number | null>();
  const filled = new Map<number, number>();
  for (const [column, state] of tableau.state.entries()) {
    const cell = cellOf[column] ?? -1;
    if (state !== FREE || cell === -1) continue;
    const difference = differences.get(column);
    const value = difference === undefined ? null : difference + (stated[column] ?? 0);
    if (!blank.includes(column)) wrong.set(cell, value);
    else if (value !== null) filled.set(cell, value);
  }
  return { wrong, filled };
}

/**
 * The values of the free columns that can have one value only. All are determined where all are basic; else
 * each is pushed one up and one down, and whatever moves with it is not determined either.
 */
function determinedValues(
  tableau: Tableau,
  { bounds, cellOf }: LocalisationProblem,
): ReadonlyMap<number, number> {
  const candidates = freeValues(tableau);
  if (!tableau.state.some((state, column) => state === FREE && !tableau.basic.includes(column)))
    return candidates;
  const determined = new Map<number, number>();
  for (const [column, value] of candidates) {
    if (cellOf[column] === -1) continue;
    const pushed =
      valuesWhenPushed(tableau, bounds, column, value, 1) ??
      valuesWhenPushed(tableau, bounds, column, value, -1);
    if (!pushed) determined.set(column, value);
    for (const [other, now] of pushed ?? []) if (candidates.get(other) !== now) candidates.delete(other);
  }
  return determined;
}

function freeValues(tableau: Tableau): Map<number, number> {
  const values = new Map<number, number>();
  for (const [column, state] of tableau.state.entries())
    if (state === FREE) values.set(column, tableau.value[column] ?? 0);
  for (const [row, column] of tableau.basic.entries())
    if (column !== NONE) values.set(column, basicValue(tableau, row));
  return values;
}

/**
 * The values of all free columns when one is a step or more away from its value; undefined where it cannot
 * be.
 */
function valuesWhenPushed(
  tableau: Tableau,
  { low, high }: Bounds,
  column: number,
  value: number,
  step: 1 | -1,
): ReadonlyMap<number, number> | undefined {
  const to = value + step;
  if (to < (low[column] ?? 0) || to > (high[column] ?? 0)) return undefined;
  const trial = cloneTableau(tableau);
  const bounds = { low: low.slice(), high: high.slice() };
  bounds[step > 0 ? 'low' : 'high'][column] = to;
  if (!trial.basic.includes(column)) trial.value[column] = to;
  return makeFeasible(trial, bounds).kind === 'feasible' ? freeValues(trial) : undefined;
}
