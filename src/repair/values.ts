import type { Localisation } from './localisation.js';
import { settle, valueOf } from './settle.js';
import { copyTableau, LOOSE, newTableau, type Tableau } from './tableau.js';

/**
 * A set of wrong cells with what each must be, and the blanks that follow; null where the sums leave a
 * choice. By cell of the system, in its order.
 */
export interface Values {
  readonly wrong: ReadonlyMap<number, number | null>;
  readonly filled: ReadonlyMap<number, number>;
}

/** Reads a solution off a tableau in which all is settled. */
export function valuesOf(tableau: Tableau, problem: Localisation): Values {
  const { cellOf, stated, blank } = problem;
  const differences = determined(tableau, problem);
  const wrong = new Map<number, number | null>();
  const filled = new Map<number, number>();
  tableau.state.forEach((state, column) => {
    const cell = cellOf[column] ?? -1;
    if (state !== LOOSE || cell === -1) return;
    const difference = differences.get(column);
    const value = difference === undefined ? null : difference + (stated[column] ?? 0);
    if (!blank.includes(column)) wrong.set(cell, value);
    else if (value !== null) filled.set(cell, value);
  });
  return { wrong, filled };
}

/**
 * The loose columns that can have one value only. Each is pushed one up and one down; whatever moves with it
 * has a choice too.
 */
function determined(tableau: Tableau, { bounds, cellOf }: Localisation): ReadonlyMap<number, number> {
  const open = placesOf(tableau);
  if (!tableau.state.some((state, column) => state === LOOSE && !tableau.basic.includes(column))) return open;
  const known = new Map<number, number>();
  for (const [column, value] of open) {
    if (cellOf[column] === -1) continue;
    const moved = pushed(tableau, bounds, column, value, 1) ?? pushed(tableau, bounds, column, value, -1);
    if (moved)
      for (const [other, now] of moved) {
        if (open.get(other) !== now) open.delete(other);
      }
    else known.set(column, value);
  }
  return known;
}

function placesOf(tableau: Tableau): Map<number, number> {
  const places = new Map<number, number>();
  tableau.state.forEach((state, column) => {
    if (state === LOOSE) places.set(column, tableau.at[column] ?? 0);
  });
  tableau.basic.forEach((column, row) => {
    if (column !== -1) places.set(column, valueOf(tableau, row));
  });
  return places;
}

/** Where all stand when one column is a step or more away; undefined where it cannot be. */
function pushed(
  tableau: Tableau,
  { low, high }: Localisation['bounds'],
  column: number,
  value: number,
  step: 1 | -1,
): ReadonlyMap<number, number> | undefined {
  const to = value + step;
  if (to < (low[column] ?? 0) || to > (high[column] ?? 0)) return undefined;
  const trial = newTableau(tableau.height, tableau.width);
  copyTableau(tableau, trial);
  const bounds = { low: low.slice(), high: high.slice() };
  bounds[step > 0 ? 'low' : 'high'][column] = to;
  if (!trial.basic.includes(column)) trial.at[column] = to;
  return settle(trial, bounds).kind === 'settled' ? placesOf(trial) : undefined;
}
