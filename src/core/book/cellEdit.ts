import { parseAddress, type Position, type Spot } from '../draw/address.js';
import type { Layout } from '../draw/layout.js';
import type { Sheet, SheetCell } from '../draw/sheet.js';
import { remember } from '../form/remember.js';
import type { ReadResult } from '../read/readReport.js';

/** A change of one cell of a workbook that is otherwise kept. */
export interface CellEdit extends Position {
  /** What the cell then holds; null empties it. */
  readonly value: string | number | null;
  /** True where the formula of the cell stays and `value` is its result. */
  readonly isResult?: boolean;
  /** The cell of the same sheet that this one then looks like. */
  readonly like?: Spot;
  /** True for a text that may take several lines: the cell wraps it, and its row grows. */
  readonly wraps?: boolean;
}

/** What is done to a workbook so that it says what another report says. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  /** Sheets that the workbook lacks. */
  readonly added: readonly Layout[];
  /** The names of sheets of ours that the workbook no longer has. */
  readonly removed: readonly string[];
  /** What has no place in the workbook: cells, fields under `cover.`, and chapters, by their names. */
  readonly unplaced: readonly string[];
  /** The cells that follow a formula which is no sum of the form, by their names. */
  readonly followed: readonly string[];
}

/** A workbook as it was read: its sheets, and the report on them. */
export interface PlacedReport {
  readonly read: ReadResult;
  readonly sheets: readonly Sheet[];
}

/** What stands at a place of a workbook; undefined where it is empty. */
export function contentAt({ sheets }: PlacedReport, { sheet, row, column }: Position): SheetCell | undefined {
  const found = sheets.find(({ name }) => name === sheet);
  return (
    found &&
    rowsOf(found)
      .get(row)
      ?.find((cell) => cell.column === column)
  );
}

/** What stands in a row of a sheet, from left to right. */
export function contentOfRow({ sheets }: PlacedReport, { sheet, row }: Position): readonly SheetCell[] {
  const found = sheets.find(({ name }) => name === sheet);
  return (found && rowsOf(found).get(row)) ?? [];
}

const rowsOf = remember(({ cells }: Sheet): ReadonlyMap<number, readonly SheetCell[]> => {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
});

/** The place of something by its name, as `ReadResult.addresses` has it. */
export function placeOf({ read }: PlacedReport, name: string): Position | undefined {
  const address = read.addresses.get(name);
  return address === undefined ? undefined : parseAddress(address);
}
