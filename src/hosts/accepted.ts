import type { CellKind } from '../core/form/edition.js';

/** The largest count and change that Excel's whole-number validation is given. */
const LARGEST = 999_999_999_999;

/** The numbers that a cell of a kind takes, as every host tells the program that holds the workbook. */
export const ACCEPTED: Readonly<
  Record<CellKind, { readonly type: 'whole' | 'decimal'; readonly from: number; readonly to?: number }>
> = {
  count: { type: 'whole', from: 0, to: LARGEST },
  change: { type: 'whole', from: -LARGEST, to: LARGEST },
  money: { type: 'decimal', from: 0 },
};

/**
 * The validation formula of a cell that takes anything: true for all that fits in a cell, so that its input
 * message is shown.
 */
export function fitsInCell(address: string): string {
  return `LEN(${address})<32768`;
}
