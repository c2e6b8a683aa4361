import { networkOf } from './network.js';
import type { Component } from './prepare.js';
import type { Bounds } from './settle.js';
import type { Equation, System } from './system.js';
import { loosen, newTableau, type Tableau } from './tableau.js';

/** A component as numbers: its tableau as stated, and what is known of the columns. */
export interface Localisation {
  readonly tableau: Tableau;
  readonly bounds: Bounds;
  /** The cell of each column, -1 for the slack of an inequality. */
  readonly cellOf: Int32Array;
  /**
   * What the differences are counted from: the value stated, 0 for a cell that says nothing or cannot be
   * right.
   */
  readonly stated: Float64Array;
  /** Columns of cells that are wrong in themselves, such as -3 or 1.5 for a count. */
  readonly wrong: readonly number[];
  /** Columns of cells that say nothing. */
  readonly blank: readonly number[];
  /** How many of the first rows are nodes of a network. */
  readonly nodes: number;
}

/**
 * Sets up a component: rows of the network first, then those that follow from them; blanks, slacks and cells
 * wrong in themselves are loose from the start.
 */
export function setUp({ open, equations }: Component, system: System): Localisation {
  const slacks = equations.filter(({ kind }) => kind === 'atLeast').length;
  const columns = open.length + slacks;
  const cellOf = new Int32Array(columns).fill(-1);
  const stated = new Float64Array(columns);
  const bounds = { low: new Float64Array(columns), high: new Float64Array(columns).fill(Infinity) };
  const [wrong, blank]: [number[], number[]] = [[], []];
  open.forEach((cell, column) => {
    const { value, least } = system.cells[cell] ?? { value: null, least: 0 };
    const isWrong = value !== null && (value < least || !Number.isInteger(value));
    if (value === null) blank.push(column);
    if (isWrong) wrong.push(column);
    cellOf[column] = cell;
    stated[column] = value === null || isWrong ? 0 : value;
    bounds.low[column] = least - (stated[column] ?? 0);
  });
  const { tableau, nodes } = fill(
    equations,
    new Map(open.map((cell, column) => [cell, column])),
    stated,
    open.length,
  );
  open.forEach((cell, column) => {
    if (system.cells[cell]?.isFixed && !blank.includes(column)) tableau.state[column] = 2;
  });
  for (const column of [...blank, ...wrong, ...Array.from({ length: slacks }, (_, at) => open.length + at)])
    loosen(tableau, column, bounds.low[column] ?? 0);
  return { tableau, bounds, cellOf, stated, wrong, blank, nodes };
}

function fill(
  equations: readonly Equation[],
  columnOf: ReadonlyMap<number, number>,
  stated: Float64Array,
  firstSlack: number,
): { readonly tableau: Tableau; readonly nodes: number } {
  const withSlacks = slackened(equations, columnOf, firstSlack);
  const network = networkOf(equations.every(({ kind }) => kind === 'equal') ? equations : withSlacks);
  const kept = network ? [...network.signs.keys()].sort((a, b) => a - b) : [];
  const order = network ? [...kept, ...network.leftOut] : [...equations.keys()];
  const height = order.length + (network ? 1 : 0);
  const tableau = newTableau(height, stated.length + 1);
  const { width, entries } = tableau;
  const ground = height - 1;
  order.forEach((at, row) => {
    const sign = network?.signs.get(at) ?? 1;
    let right = sign * (withSlacks[at]?.constant ?? 0);
    for (const { cell, factor } of withSlacks[at]?.shares ?? []) {
      entries[row * width + cell] = sign * factor;
      right -= sign * factor * (stated[cell] ?? 0);
      if (!(Math.abs(right) <= Number.MAX_SAFE_INTEGER)) throw new RangeError('numbers beyond 2^53');
    }
    entries[row * width + width - 1] = right;
  });
  if (!network) return { tableau, nodes: 0 };
  for (let row = 0; row < kept.length; row += 1)
    for (let at = 0; at < width; at += 1)
      entries[ground * width + at] = (entries[ground * width + at] ?? 0) - (entries[row * width + at] ?? 0);
  swapRows(tableau, kept.length, ground);
  return { tableau, nodes: kept.length + 1 };
}

/** The equations over columns, each inequality with a column for what its left side has over. */
function slackened(
  equations: readonly Equation[],
  columnOf: ReadonlyMap<number, number>,
  firstSlack: number,
): readonly Equation[] {
  let slack = firstSlack;
  return equations.map((equation) => {
    const shares = equation.shares.map(({ cell, factor }) => ({ cell: columnOf.get(cell) ?? -1, factor }));
    if (equation.kind === 'equal') return { ...equation, shares };
    slack += 1;
    return { ...equation, shares: [...shares, { cell: slack - 1, factor: -1 }] };
  });
}

function swapRows({ width, entries }: Tableau, one: number, other: number): void {
  if (one === other) return;
  for (let at = 0; at < width; at += 1) {
    const kept = entries[one * width + at] ?? 0;
    entries[one * width + at] = entries[other * width + at] ?? 0;
    entries[other * width + at] = kept;
  }
}
