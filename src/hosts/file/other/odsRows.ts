import type { Area, Spot } from '../../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { hideColumns, startUnseen, type UnseenLines } from '../../unseenLines.js';
import { countRecords } from './countRecords.js';
import type { CellContent } from './cellContent.js';
import { odsColumns, type OdsColumns } from './odsColumns.js';
import { MOST_NOTED } from '../reading/wideFigures.js';
import { refuseSheets } from './refuseSheets.js';

/** A sheet with what nobody sees of it, and its merged areas. */
export interface OdsSheet extends Sheet {
  readonly unseen: UnseenLines;
  readonly merges: readonly Area[];
  /** The areas that are printed, where the document names some. */
  readonly printed: readonly Area[];
  /** Where digits that are a text are wider than their column. */
  readonly cuts: readonly Spot[];
}

/** The sheets of a document while its rows are read. Rows and cells may stand for several that are alike. */
export interface OdsRows {
  readonly sheets: readonly OdsSheet[];
  readonly startSheet: (sheet: StartedSheet) => void;
  /** Takes columns of the sheet, which stand before its rows. */
  readonly addColumns: (columns: OdsColumns, repeated: number) => void;
  /** The place of the cell that is next. */
  readonly nextSpot: () => Spot;
  /** How many rows the open one stands for. */
  readonly rowsAlike: () => number;
  /** The style of a cell that has none of its own, in the column that is next. */
  readonly usualStyle: () => string;
  /** The width of the column that is next, in points. */
  readonly width: () => number | undefined;
  readonly startRow: (repeated: number, isHidden: boolean) => void;
  /** Takes a cell with the columns and rows that it spans. */
  readonly addCell: (content: CellContent | undefined, repeated: number, span: CellSpan) => void;
  readonly endRow: () => void;
}

/** What is known of a sheet before its rows. */
export type StartedSheet = Omit<Sheet, 'cells'> & Pick<OdsSheet, 'printed'>;

/** How many columns and rows a cell spans. */
export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
  /** True where digits that are a text are wider than the cell. */
  readonly isCut?: boolean;
}

/** A sheet that grows. */
interface GrowingSheet extends OdsSheet {
  readonly cells: SheetCell[];
  readonly merges: Area[];
  readonly cuts: Spot[];
}

/** The most hidden rows without cells that are known of one element. */
const MOST_EMPTY = 1000;

/** Collects sheets; throws a `Problem`: `tooManySheets`, `tooManyCells`, `damaged` off the end of a sheet. */
export function odsRows(): OdsRows {
  const sheets: GrowingSheet[] = [];
  const [count, columns] = [countRecords(), odsColumns()];
  let [row, rows, column, isHiddenRow] = [1, 1, 1, false];
  let cells: Omit<SheetCell, 'row'>[] = [];
  return {
    sheets,
    startSheet: (sheet) => {
      sheets.push(startSheet(sheet, sheets));
      refuseSheets(sheets.length);
      columns.clear();
      row = 1;
    },
    addColumns: (more, repeated) => {
      const [last, sheet] = [columns.add(more, repeated), sheets.at(-1)];
      if (sheet && more.isHidden) hideColumns(sheet.unseen, last - repeated + 1, last);
    },
    nextSpot: () => ({ row, column }),
    rowsAlike: () => rows,
    usualStyle: () => columns.at(column)?.style ?? '',
    width: () => columns.at(column)?.width,
    startRow: (repeated, isHidden) => {
      [rows, column, isHiddenRow, cells] = [repeated, 1, isHidden, []];
    },
    addCell: (content, repeated, span) => {
      if (content) {
        count('cell', repeated * rows);
        if (column + repeated - 1 > LAST_COLUMN) throw new Problem('damaged');
        for (let at = column; at < column + repeated; at += 1) cells.push({ column: at, ...content });
        noteSpan(sheets.at(-1), { row, column }, span);
      }
      column += repeated;
    },
    endRow: () => {
      if (cells.length > 0 && row + rows - 1 > LAST_ROW) throw new Problem('damaged');
      fillRows(sheets.at(-1), { row, rows, isHidden: isHiddenRow }, cells);
      row += rows;
    },
  };
}

function startSheet(sheet: StartedSheet, others: readonly OdsSheet[]): GrowingSheet {
  if (others.some(({ name }) => name === sheet.name)) throw new Problem('damaged');
  return { ...sheet, cells: [], unseen: startUnseen(), merges: [], cuts: [] };
}

/** Gives the rows that one element stands for their cells. */
function fillRows(
  sheet: GrowingSheet | undefined,
  { row, rows, isHidden }: { readonly row: number; readonly rows: number; readonly isHidden: boolean },
  cells: readonly Omit<SheetCell, 'row'>[],
): void {
  const filled = Math.min(rows, cells.length > 0 ? Infinity : MOST_EMPTY);
  for (let at = row; at < row + filled; at += 1) {
    sheet?.cells.push(...cells.map((cell) => ({ row: at, ...cell })));
    if (isHidden) sheet?.unseen.rows.add(at);
  }
}

function noteSpan(
  sheet: GrowingSheet | undefined,
  { row, column }: Spot,
  { rows, columns, isCut }: CellSpan,
): void {
  if (isCut && sheet && sheet.cuts.length < MOST_NOTED) sheet.cuts.push({ row, column });
  if (rows > 1 || columns > 1)
    sheet?.merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
}
