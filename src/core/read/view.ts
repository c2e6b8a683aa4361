import { addressOn, cellAddress } from '../draw/address.js';
import type { Sheet, SheetCell } from '../draw/sheet.js';
import { fold } from '../form/fold.js';

/** Longer text is prose, never a label. */
const LONGEST_LABEL = 120;

/** A text that may be a label, folded. */
export interface Key {
  readonly text: string;
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** A sheet prepared for looking things up by place and by label. */
export interface View {
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>;
  /** Everything that may be a label, row by row. */
  readonly keys: readonly Key[];
}

/** Prepares a sheet for reading by label. */
export function viewOf(sheet: Sheet): View {
  const rows = new Map<number, SheetCell[]>();
  const keys: Key[] = [];
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
    if (typeof cell.value !== 'string' || cell.value.length > LONGEST_LABEL) continue;
    const key = fold(cell.value);
    if (key !== '' && !/^[\d.,+\-—/]+$/.test(key))
      keys.push({ text: cell.value, key, row: cell.row, column: cell.column });
  }
  return { sheet, rows, keys };
}

/** The cell at a place; undefined where nothing stands there. */
export function cellAt(view: View, row: number, column: number): SheetCell | undefined {
  return view.rows.get(row)?.find((cell) => cell.column === column);
}

/** The address of a place, with the sheet's name. */
export function placeName(view: View, row: number, column: number): string {
  return addressOn(view.sheet.name, cellAddress(row, column));
}
