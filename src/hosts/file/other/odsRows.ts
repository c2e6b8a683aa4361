import type { Sheet, SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { countRecords } from './countRecords.js';
import type { CellContent } from './cellContent.js';
import { odsColumns, type OdsColumns } from './odsColumns.js';

/** The sheets of a document while its rows are read. Rows and cells may stand for several that are alike. */
export interface OdsRows {
  readonly sheets: readonly Sheet[];
  readonly startSheet: (name: string, hidden: boolean) => void;
  /** Takes columns of the sheet, which stand before its rows. */
  readonly addColumns: (columns: OdsColumns, repeated: number) => void;
  /** The style of a cell that has none of its own, in the column that is next. */
  readonly usualStyle: () => string;
  readonly startRow: (repeated: number, isHidden: boolean) => void;
  readonly addCell: (content: CellContent | undefined, repeated: number) => void;
  readonly endRow: () => void;
}

const UNSEEN = { isInvisible: true };

/** A sheet that grows. */
interface GrowingSheet extends Sheet {
  readonly cells: SheetCell[];
}

/** Collects sheets; throws a `Problem` `tooManyCells`, or `damaged` beyond the last row or column. */
export function odsRows(): OdsRows {
  const sheets: GrowingSheet[] = [];
  const count = countRecords();
  const columns = odsColumns();
  let [row, rows, column, isHiddenRow] = [1, 1, 1, false];
  let cells: Omit<SheetCell, 'row'>[] = [];
  return {
    sheets,
    startSheet: (name, hidden) => {
      if (sheets.some((sheet) => sheet.name === name)) throw new Problem('damaged');
      sheets.push({ name, hidden, cells: [] });
      columns.clear();
      row = 1;
    },
    addColumns: columns.add,
    usualStyle: () => columns.at(column)?.style ?? '',
    startRow: (repeated, isHidden) => {
      [rows, column, isHiddenRow] = [repeated, 1, isHidden];
      cells = [];
    },
    addCell: (content, repeated) => {
      if (content) {
        count('cell', repeated * rows);
        if (column + repeated - 1 > LAST_COLUMN) throw new Problem('damaged');
        for (let at = column; at < column + repeated; at += 1)
          cells.push({ column: at, ...content, ...(isHiddenRow || columns.at(at)?.isHidden ? UNSEEN : {}) });
      }
      column += repeated;
    },
    endRow: () => {
      if (cells.length > 0 && row + rows - 1 > LAST_ROW) throw new Problem('damaged');
      const sheet = sheets.at(-1);
      if (cells.length > 0)
        for (let at = 0; at < rows; at += 1)
          sheet?.cells.push(...cells.map((cell) => ({ row: row + at, ...cell })));
      row += rows;
    },
  };
}
