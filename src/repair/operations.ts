import type { Cell } from '../core/form/form.js';
import { leaves } from '../core/form/outline.js';

/**
 * How a wrong number most likely came about. `fill` is a blank that the sums determine, `value` any other
 * number.
 */
export type Operation = 'swap' | 'shift' | 'move' | 'slip' | 'value' | 'fill';

/**
 * A cell with what it states and what it must be; null where it states nothing, or where the sums leave a
 * choice.
 */
export interface Difference {
  readonly cell: Cell;
  readonly from: number | null;
  readonly to: number | null;
}

/** One operation that explains some of the differences. */
export interface Edit {
  readonly operation: Operation;
  readonly cost: number;
  readonly differences: readonly Difference[];
}

/**
 * What an operation costs: it says how much rather one explanation is believed than another. A move to a cell
 * that is not next, or onto a number, costs a little more.
 */
export const COSTS: Readonly<Record<Exclude<Operation, 'fill'>, number>> = {
  swap: 4,
  shift: 4,
  move: 5,
  slip: 8,
  value: 13,
};

/** More differences than these are explained one by one: the ways to group them become too many. */
const MOST_GROUPED = 10;

/** The cheapest way to explain all differences, each by one operation. */
export function explain(differences: readonly Difference[]): readonly Edit[] {
  const singles = differences.map(explainOne);
  if (differences.length < 2 || differences.length > MOST_GROUPED) return singles;
  const groups = [...pairs(differences), ...shifts(differences)];
  if (groups.length === 0) return singles;
  let best = singles;
  const go = (rest: readonly Edit[], chosen: readonly Edit[]): void => {
    const taken = new Set(chosen.flatMap((each) => each.differences));
    const all = [...chosen, ...singles.filter(({ differences: [only] }) => only && !taken.has(only))];
    if (costOf(all) < costOf(best)) best = all;
    rest.forEach((group, at) => {
      if (!group.differences.some((each) => taken.has(each))) go(rest.slice(at + 1), [...chosen, group]);
    });
  };
  go(groups, []);
  return best;
}

/** What all the operations cost together. */
export function costOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { cost }) => sum + cost, 0);
}

function explainOne(difference: Difference): Edit {
  const { from, to } = difference;
  const operation = from !== null && to !== null && slipOf(from, to) !== undefined ? 'slip' : 'value';
  return { operation, cost: COSTS[operation], differences: [difference] };
}

/**
 * The typing slip that turns the right number into the wrong one: one digit replaced, left out, added, or two
 * neighbours interchanged; undefined where none does.
 */
export function slipOf(
  wrong: number,
  right: number,
): 'replaced' | 'omitted' | 'added' | 'interchanged' | undefined {
  const [typed, meant] = [String(wrong), String(right)];
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const tails = (ofTyped: number, ofMeant: number) =>
    typed.slice(start + ofTyped) === meant.slice(start + ofMeant);
  if (typed.length === meant.length && tails(1, 1)) return 'replaced';
  if (tails(0, 1)) return 'omitted';
  if (tails(1, 0)) return 'added';
  return typed[start] === meant[start + 1] && typed[start + 1] === meant[start] && tails(2, 2)
    ? 'interchanged'
    : undefined;
}

function pairs(differences: readonly Difference[]): readonly Edit[] {
  return differences.flatMap((one, at) =>
    differences.slice(at + 1).flatMap((other) => explainPair(one, other)),
  );
}

function explainPair(one: Difference, other: Difference): readonly Edit[] {
  if (!shareLine(one.cell, other.cell) || one.from === null || other.from === null) return [];
  if (one.to === other.from && other.to === one.from && one.from !== 0 && other.from !== 0)
    return [{ operation: 'swap', cost: COSTS.swap, differences: [one, other] }];
  for (const [source, target] of [
    [one, other],
    [other, one],
  ] as const) {
    if (source.to !== 0 || target.to !== (source.from ?? 0) + (target.from ?? 0)) continue;
    const cost = COSTS.move + (areNeighbours(source.cell, target.cell) ? 0 : 1) + (target.from === 0 ? 0 : 1);
    return [{ operation: 'move', cost, differences: [source, target] }];
  }
  return [];
}

function shareLine(one: Cell, other: Cell): boolean {
  return one.band === other.band && (one.row === other.row || one.column === other.column);
}

/** Where a cell stands among the rows and among the columns of its band. */
function placeOf({ band, row, column }: Cell): readonly [number, number] {
  return [leaves(band.rows).indexOf(row), leaves(band.columns).indexOf(column)];
}

function areNeighbours(one: Cell, other: Cell): boolean {
  const [[top, left], [bottom, right]] = [placeOf(one), placeOf(other)];
  return Math.abs(top - bottom) + Math.abs(left - right) === 1;
}

/** Rows that stand one column off: every number is its neighbour's, and the place that was left over is 0. */
function shifts(differences: readonly Difference[]): readonly Edit[] {
  const rows = [...new Set(differences.map(({ cell }) => cell.row))];
  return rows.flatMap((row) => {
    const inRow = differences
      .filter(({ cell }) => cell.row === row)
      .sort((a, b) => placeOf(a.cell)[1] - placeOf(b.cell)[1]);
    return inRow.length >= 3 && (isShifted(inRow) || isShifted([...inRow].reverse()))
      ? [{ operation: 'shift' as const, cost: COSTS.shift, differences: inRow }]
      : [];
  });
}

/**
 * Whether the cells stand side by side and each must be what the next one states, the last being what is
 * lost; the first stands empty or the last must.
 */
function isShifted(cells: readonly Difference[]): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  const follow = cells.every((each, at) => {
    const next = cells[at + 1];
    return next === undefined || (each.to === next.from && areNeighbours(each.cell, next.cell));
  });
  return follow && (first?.from === 0 || last?.to === 0);
}
