import type { CellKind } from '../../core/form/edition.js';

/** The largest count or change that Excel's whole-number validation is given. */
const LARGEST = 999_999_999_999;

/** The numbers that a cell takes; without `to` there is no upper bound. */
interface AcceptedNumbers {
  readonly type: 'whole' | 'decimal';
  readonly from: number;
  readonly to?: number;
}

/** The numbers that a cell of each kind takes. Every host gives them to the program's own validation. */
export const ACCEPTED: Readonly<Record<CellKind, AcceptedNumbers>> = {
  count: { type: 'whole', from: 0, to: LARGEST },
  change: { type: 'whole', from: -LARGEST, to: LARGEST },
  money: { type: 'decimal', from: 0 },
};
