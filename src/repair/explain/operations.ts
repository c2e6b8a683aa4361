import type { Cell } from '../../core/form/form.js';

/**
 * An edit operation: how a wrong number most likely came about (Scholtus 2016). `value` is any other number.
 */
export type Operation = 'swap' | 'shift' | 'move' | 'slip' | 'value';

/**
 * A cell with what it states and what it must be; null where it states nothing, or where the relations leave
 * a choice.
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
 * What an operation costs: of two explanations the cheaper one is believed. Most typing errors are slips of
 * one digit (112 of 152 in Scholtus 2009), so a slip is believed rather than an arbitrary value; one
 * operation in two or more cells is believed rather than a slip in each.
 */
export const COSTS: Readonly<Record<Operation, number>> = {
  swap: 4,
  shift: 4,
  move: 5,
  slip: 8,
  value: 13,
};

/** What all the operations cost together. */
export function costOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { cost }) => sum + cost, 0);
}
