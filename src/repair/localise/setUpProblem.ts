import { isWrongInItself, type System } from '../system/system.js';
import type { Component } from './component.js';
import { freeColumn } from './pivot.js';
import type { Bounds } from './reachBounds.js';
import { fillRows } from './rows.js';
import type { Tableau } from './tableau.js';

/** The error localisation problem of one component: its tableau, and what is known of the columns. */
export interface LocalisationProblem {
  readonly tableau: Tableau;
  readonly bounds: Bounds;
  /** The cell of each column, by place in the system; -1 for a slack. */
  readonly cellOf: Int32Array;
  /** What differences are counted from: the stated value, 0 for a blank or a value wrong in itself. */
  readonly stated: Float64Array;
  /** Columns of cells that are wrong in themselves, such as -3 or 1.5 for a count. */
  readonly wrong: readonly number[];
  /** Columns of blank cells. */
  readonly blank: readonly number[];
  /** How many of the first rows are nodes of a network; 0 where the component is none. */
  readonly nodes: number;
  /** True where no two columns are parallel: the network is a simple graph, and no column is free yet. */
  readonly isSimple: boolean;
}

/**
 * Sets up the problem of a component: a column for each cell, then one for the slack of each inequality.
 * Blanks, values wrong in themselves and slacks are free from the start.
 */
export function setUpProblem({ open, equations }: Component, { cells }: System): LocalisationProblem {
  const slacks = equations.filter(({ kind }) => kind === 'atLeast').length;
  const columns = open.length + slacks;
  const cellOf = new Int32Array(columns).fill(-1);
  const stated = new Float64Array(columns);
  const bounds = { low: new Float64Array(columns), high: new Float64Array(columns).fill(Infinity) };
  const [wrong, blank]: [number[], number[]] = [[], []];
  for (const [column, at] of open.entries()) {
    const cell = cells[at] ?? { name: '', value: null, least: 0, isFixed: false };
    cellOf[column] = at;
    if (cell.value === null) blank.push(column);
    else if (isWrongInItself(cell)) wrong.push(column);
    else stated[column] = cell.value;
    bounds.low[column] = cell.least - (stated[column] ?? 0);
  }
  const { tableau, nodes, isSimple } = fillRows(equations, open, stated);
  const slackColumns = Array.from({ length: slacks }, (_, at) => open.length + at);
  const free = [...blank, ...wrong, ...slackColumns];
  for (const column of free) freeColumn(tableau, column, bounds.low[column] ?? 0);
  return {
    tableau,
    bounds,
    cellOf,
    stated,
    wrong,
    blank,
    nodes,
    isSimple: isSimple && free.length === 0,
  };
}
