import { areaAt, writeAreas } from './address.js';
import { holdsCell } from './areas.js';
import { borderAt } from './borders.js';
import { cellAt, styleAt } from './cells.js';
import { litFormats } from './formats.js';
import { valueAt } from './recalculate.js';
import type { BookState, Border, Check, Edge, Format, SheetState, Style } from './state.js';
import { showValue } from './typed.js';
import { toJson } from './values.js';

/** What a user sees on a sheet. Of an address of several cells the first one is meant. */
export interface SheetView {
  /** What a cell holds: `''` for an empty one; an error value as text. */
  readonly value: (address: string) => string | number | boolean;
  /** The formula with its `=`; undefined where there is none. */
  readonly formula: (address: string) => string | undefined;
  /** The text that a cell shows. */
  readonly text: (address: string) => string;
  readonly style: (address: string) => Style;
  readonly border: (address: string, edge: Edge) => Border;
  /** The conditional formats that apply to a cell now, highest priority first. */
  readonly looksOf: (address: string) => readonly Format[];
  /** All conditional formats of the sheet with their addresses, highest priority first. */
  readonly formats: () => readonly (Format & { readonly address: string })[];
  readonly merges: () => readonly string[];
  /** The address of the cells whose rows and columns stay in view; undefined where none do. */
  readonly frozen: () => string | undefined;
  readonly checkOf: (address: string) => Check | undefined;
  /** Points; undefined for the standard width. */
  readonly columnWidth: (column: string) => number | undefined;
  /** Points; undefined for the standard height. */
  readonly rowHeight: (row: number) => number | undefined;
}

/** The view of a sheet. */
export function viewSheet(book: BookState, sheet: SheetState): SheetView {
  const at =
    <Answer>(tell: (row: number, column: number) => Answer) =>
    (address: string) =>
      tell(areaAt(address).top, areaAt(address).left);
  return {
    value: at((row, column) => toJson(valueAt(book, sheet, row, column))),
    formula: at((row, column) => cellAt(sheet, row, column)?.formula),
    text: at((row, column) =>
      showValue(valueAt(book, sheet, row, column), styleAt(sheet, row, column).numberFormat, book.isFrom1904),
    ),
    style: at((row, column) => styleAt(sheet, row, column)),
    border: (address, edge) => at((row, column) => borderAt(sheet, row, column, edge))(address),
    looksOf: at((row, column) => litFormats(book, sheet, row, column)),
    formats: () => sheet.formats.map((format) => ({ ...format, address: writeAreas(format.areas) })),
    merges: () => sheet.merges.map((area) => writeAreas([area])),
    frozen: () => sheet.frozen && writeAreas([sheet.frozen]),
    checkOf: at((row, column) => checkAt(sheet, row, column)),
    columnWidth: (column) => sheet.widths.get(areaAt(`${column}1`).left),
    rowHeight: (row) => sheet.heights.get(row - 1),
  };
}

function checkAt(sheet: SheetState, row: number, column: number): Check | undefined {
  return sheet.checks.find(({ areas }) => areas.some((area) => holdsCell(area, row, column)))?.check;
}
