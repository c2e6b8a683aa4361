import type { Spot } from '../../draw/address.js';
import type { SheetCell } from '../../draw/sheet.js';
import type { Cell } from '../../form/form.js';
import type { Reading } from '../../form/number.js';

/** A cell of the form as it was found on a sheet: its place, its content there, and what that says. */
export interface FoundCell {
  readonly cell: Cell;
  readonly reading: Reading;
  readonly at: Spot | undefined;
  readonly content: SheetCell | undefined;
}

/**
 * Finds the cells that the formula of one of some found cells adds up, as the form says: their numbers in the
 * list of these. Undefined where the formula is no such sum.
 */
export type PartsFinder = (at: number) => readonly number[] | undefined;
