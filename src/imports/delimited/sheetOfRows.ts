import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import { cellValue } from './cellValue.js';
import { isFigure } from './findSeparator.js';
import type { DelimitedRows } from './splitCells.js';

/** The name of the sheet that the rows of a file are put on. */
const NAME = '数据表';

/** The rows as a sheet; of the rows in `withoutFigures`, counting from 1, the figures are left out. */
export function sheetOfRows(rows: DelimitedRows, withoutFigures: ReadonlySet<number> = new Set()): Sheet {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((written, c): readonly SheetCell[] => {
      const isLeftOut = written.trim() === '' || (withoutFigures.has(r + 1) && isFigure(written));
      return isLeftOut ? [] : [{ row: r + 1, column: c + 1, ...cellValue(written) }];
    }),
  );
  return { name: NAME, hidden: false, cells };
}
