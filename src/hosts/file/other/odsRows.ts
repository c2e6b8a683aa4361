import type { Sheet, SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { countRecords } from './countRecords.js';
import type { CellContent } from './cellContent.js';

/** The sheets of a document while its rows are read. Rows and cells may stand for several that are alike. */
export interface OdsRows {
  readonly sheets: readonly Sheet[];
  readonly startSheet: (name: string, hidden: boolean) => void;
  readonly startRow: (repeated: number) => void;
  readonly addCell: (content: CellContent | undefined, repeated: number) => void;
  readonly endRow: () => void;
}

/** A sheet that grows. */
interface GrowingSheet extends Sheet {
  readonly cells: SheetCell[];
}

/** Collects sheets; throws a `Problem` `tooManyCells`, or `damaged` beyond the last row or column. */
export function odsRows(): OdsRows {
  const sheets: GrowingSheet[] = [];
  const count = countRecords();
  let row = 1;
  let rows = 1;
  let column = 1;
  let cells: Omit<SheetCell, 'row'>[] = [];
  return {
    sheets,
    startSheet: (name, hidden) => {
      if (sheets.some((sheet) => sheet.name === name)) throw new Problem('damaged');
      sheets.push({ name, hidden, cells: [] });
      row = 1;
    },
    startRow: (repeated) => {
      rows = repeated;
      column = 1;
      cells = [];
    },
    addCell: (content, repeated) => {
      if (content) {
        count('cell', repeated * rows);
        if (column + repeated - 1 > LAST_COLUMN) throw new Problem('damaged');
        for (let at = 0; at < repeated; at += 1) cells.push({ column: column + at, ...content });
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
