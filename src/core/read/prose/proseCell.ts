import type { SheetCell } from '../../draw/sheet.js';

/** A cell with what it says, one paragraph a line; none where it is a formula without result. */
export interface ProseCell {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
  readonly cell: SheetCell;
}
