import type { Cell } from '../../core/form/form.js';

/**
 * An edit operation: how a wrong number most likely came about (Scholtus 2016). `forgotten` is a total left
 * at 0, `formula` a formula that is not the sum of its parts, `transfer` a case counted under the wrong
 * line, `value` any other number.
 */
export type Operation = 'forgotten' | 'formula' | 'swap' | 'shift' | 'move' | 'transfer' | 'slip' | 'value';

/** What the workbook itself says of a number besides the number. */
export type Origin = Extract<Operation, 'forgotten' | 'formula'> | 'printed';

/** A printed total with which a changed part agrees. */
export interface Witness {
  readonly cell: Cell;
  readonly value: number;
}

/**
 * A cell with what it states and what it must be; null where it states nothing, or where the relations leave
 * a choice.
 */
export interface Difference {
  readonly cell: Cell;
  readonly from: number | null;
  readonly to: number | null;
  readonly origin?: Origin;
  readonly witness?: Witness;
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
 * operation in two or more cells is believed rather than a slip in each. A total left at 0 is what most
 * broken sums of published reports are; a formula that is not its sum says nothing against its parts.
 */
export const COSTS: Readonly<Record<Operation, number>> = {
  forgotten: 3,
  formula: 3,
  swap: 4,
  shift: 4,
  move: 5,
  transfer: 10,
  slip: 8,
  value: 13,
};

/** What all the operations cost together. */
export function costOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { cost }) => sum + cost, 0);
}
