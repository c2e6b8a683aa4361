import { addressOn, cellAddress } from '../../draw/address.js';
import type { Sheet, SheetCell } from '../../draw/sheet.js';
import { fold } from '../../form/fold.js';
import { remember } from '../../form/remember.js';
import type { Form } from '../../form/form.js';
import type { FoundCell, PartsFinder } from './foundCell.js';
import { isAmount } from './numeric.js';
import { withoutPictures } from './pictures.js';

/** Text of more characters is prose, never a label. */
export const LONGEST_LABEL = 120;
/** A label has a letter; a number, a dash and the number of a line have none, and an amount is no label. */
const LETTER = /\p{L}/u;

/** A text that may be a label. */
export interface Key {
  readonly text: string;
  /** The text folded; of a path of labels the last one. */
  readonly key: string;
  /** True for a path of labels, which says more than the label. */
  readonly isPath?: boolean;
  readonly row: number;
  readonly column: number;
}

/** A sheet with its cells by row and its texts folded, ready for reading by label. */
export interface View {
  readonly sheet: Sheet;
  /** What the addresses of its cells begin with: `表三!`. */
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>;
  /** All texts that may be labels, row by row. */
  readonly keys: readonly Key[];
  /** The sheet of a table that has the same labels, and numbers in the same places, where there is one. */
  readonly official?: OfficialView;
  /** The rows of it that are left out, as those of parts of a line. */
  readonly leftOut?: ReadonlySet<number>;
}

/** The sheet of a table as the program draws it, and what holds of all sheets that agree with it. */
export interface OfficialView extends View {
  /** Tells the rows of its table. */
  readonly inTable: (row: number) => boolean;
  /** Finds the parts of sums on such a sheet, those of known formulas without looking for them. */
  readonly findKnown: (
    found: readonly FoundCell[],
    form: Form,
    sheet: string,
    find: PartsFinder,
  ) => PartsFinder;
}

/** A sheet made ready for reading by label. */
export function viewOf(given: Sheet): View {
  const sheet = withoutPictures(given);
  const keys: Key[] = [];
  for (const cell of sheet.cells) {
    if (typeof cell.value !== 'string' || cell.value.length > LONGEST_LABEL) continue;
    const key = fold(cell.value);
    if (LETTER.test(key) && !isAmount(key))
      keys.push({ text: cell.value, key, row: cell.row, column: cell.column });
  }
  return { sheet, prefix: addressOn(sheet.name, ''), rows: byRow(sheet.cells), keys };
}

/** What stands on a sheet by its rows, in their order. */
export function byRow<Item extends { readonly row: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const row = found.get(item.row);
    if (row) row.push(item);
    else found.set(item.row, [item]);
  }
  return found;
}

/** The cell at a place, the first of several; undefined where it is empty. */
export function cellAt(view: View, row: number, column: number): SheetCell | undefined {
  const cells = view.rows.get(row);
  if (!cells) return undefined;
  if (cells.length > NARROW) return byColumn(cells).get(column);
  for (const cell of cells) if (cell.column === column) return cell;
  return undefined;
}

/** A row of no more cells is searched faster than it is put in a map. */
const NARROW = 20;

const byColumn = remember((cells: readonly SheetCell[]): ReadonlyMap<number, SheetCell> => {
  const found = new Map<number, SheetCell>();
  for (const cell of cells) if (!found.has(cell.column)) found.set(cell.column, cell);
  return found;
});

/** The texts that may be labels by their rows. */
export const keysByRow = remember(({ keys }: View): ReadonlyMap<number, readonly Key[]> => byRow(keys));

/** The row so many rows above one, those left out aside; below 1 where there are not so many. */
export function rowAbove({ leftOut }: View, row: number, count: number): number {
  let above = row;
  for (let left = count; left > 0; above -= 1) if (!leftOut?.has(above - 1)) left -= 1;
  return above;
}

/** The last row of a sheet that holds something; 0 where none does. */
export function lastRow({ rows }: View): number {
  let last = 0;
  for (const row of rows.keys()) if (row > last) last = row;
  return last;
}

/** The address of a place, with the sheet's name. */
export function placeName(view: View, row: number, column: number): string {
  return view.prefix + cellAddress(row, column);
}

/** The column of a row in which that label stands, folded; undefined where it does not. */
export function columnOf(view: View, row: number, label: string): number | undefined {
  const wanted = fold(label);
  return keysByRow(view)
    .get(row)
    ?.find((each) => each.key === wanted)?.column;
}
