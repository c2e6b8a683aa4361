import type { Component } from './component.js';
import type { MergedProblem } from './parallel.js';
import type { LocalisationProblem } from './setUpProblem.js';
import type { CellValues } from './solution.js';

/** A wrong cell by its place in the system, with what it must be; null where the equations leave a choice. */
export type CellValue = readonly [cell: number, value: number | null];

/**
 * Solutions that differ only in which of several cells takes a change: one cell of each choice makes a
 * solution, and every way to choose makes another.
 */
export interface SolutionProduct {
  readonly choices: readonly (readonly CellValue[])[];
  /** The blanks that follow, the same in all of them. */
  readonly filled: CellValues['filled'];
}

/**
 * A solution of a merged problem with every cell that has room for the change of the one that stands for
 * it.
 */
export function productOf(
  { wrong, filled }: CellValues,
  { cellOf, stated, bounds }: LocalisationProblem,
  classes: MergedProblem['classes'],
): SolutionProduct {
  const byCell = new Map([...classes].map(([column, members]) => [cellOf[column], members]));
  const choices = [...wrong].map(([cell, value]): readonly CellValue[] => {
    const members = byCell.get(cell);
    if (!members || value === null) return [[cell, value]];
    const change = value - (stated[members[0]?.column ?? -1] ?? 0);
    return members
      .filter(({ column, sign }) => sign * change >= (bounds.low[column] ?? 0))
      .map(({ column, sign }) => [cellOf[column] ?? -1, (stated[column] ?? 0) + sign * change]);
  });
  return { choices, filled };
}

/** The product with what is known of a component without a search. */
export function withKnown(
  { choices, filled }: SolutionProduct,
  { forced, filled: follows }: Component,
): SolutionProduct {
  return {
    choices: [...[...forced].map((each) => [each]), ...choices],
    filled: inOrder([...follows, ...filled]),
  };
}

/** How many solutions the products are together. */
export function countOf(products: readonly SolutionProduct[]): number {
  return products.reduce(
    (sum, { choices }) => sum + choices.reduce((product, { length }) => product * length, 1),
    0,
  );
}

/** The first `most` solutions of the products. */
export function expandProducts(products: readonly SolutionProduct[], most: number): readonly CellValues[] {
  const solutions: CellValues[] = [];
  for (const { choices, filled } of products) {
    let chosen: readonly (readonly CellValue[])[] = [[]];
    const room = most - solutions.length;
    for (const choice of choices)
      chosen = chosen.flatMap((before) => choice.map((each) => [...before, each])).slice(0, room);
    solutions.push(...chosen.map((wrong) => ({ wrong: inOrder(wrong), filled })));
    if (solutions.length >= most) break;
  }
  return solutions;
}

function inOrder<Value>(entries: readonly (readonly [number, Value])[]): ReadonlyMap<number, Value> {
  return new Map([...entries].sort(([a], [b]) => a - b));
}
