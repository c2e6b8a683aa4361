import type { Spot } from '../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { labelsOf } from '../../core/form/labels.js';
import { isNumeric } from '../../core/read/view/numeric.js';

/** A table on a sheet that is laid out otherwise than the paper, in rows that hold nothing else. */
export interface OtherLayout {
  readonly table: Table;
  /** Its first and last row. */
  readonly top: number;
  readonly bottom: number;
  /** Where each of its figures stands, a blank one too, by the name of its cell: `disputes.review.total`. */
  readonly spots: ReadonlyMap<string, Spot>;
}

/** A row of a sheet with its cells that hold something. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** A sheet with more rows is none of a table of the form alone. */
const MOST_ROWS = 500;
/** The most characters of a text in the place of a figure. */
const LONGEST_FIGURE = 16;

/** The rows of a sheet that hold something, the first first; none of a long sheet. */
export function rowsOf({ cells }: Sheet): readonly SheetRow[] {
  const filled = cells.filter(
    ({ value, isFormula, error, isPicture }) =>
      (value !== null && value !== '') || isFormula === true || error !== undefined || isPicture === true,
  );
  const rows = groupBy(filled, ({ row }) => row);
  if (rows.length > MOST_ROWS) return [];
  return rows
    .flatMap((own) => (own[0] ? [{ row: own[0].row, cells: own }] : []))
    .sort((a, b) => a.row - b.row);
}

/** The folded text of a cell; undefined for one that holds no text, or an error or a formula. */
export function textIn({ value, error, isFormula }: SheetCell): string | undefined {
  return typeof value === 'string' && error === undefined && isFormula !== true ? fold(value) : undefined;
}

/** True for what may stand in the place of a figure of a table: anything short that is no label of it. */
export function mayBeFigure(cell: SheetCell, table: Table): boolean {
  if (cell.isPicture === true) return false;
  if (isNumeric(cell)) return true;
  const text = textIn(cell);
  return text !== undefined && text.length <= LONGEST_FIGURE && !labelsOf(table).has(text);
}
