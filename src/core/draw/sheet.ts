import type { Raw } from '../form/number.js';

/** One cell of a sheet that holds something; rows and columns count from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** What it shows; null for a formula that has no result. */
  readonly value: Raw;
  /** The error value it shows, such as `#REF!`. */
  readonly error?: string;
  readonly isFormula?: boolean;
}

/** What is on a sheet: its filled cells, row by row. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}
