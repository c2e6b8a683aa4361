import { cellAt, cellsIn, isFilled } from './cells.js';
import { evaluate, type Surroundings } from './evaluate.js';
import { isSame, parseFormula } from './formula.js';
import type { BookState, Cell, SheetState } from './state.js';
import { failure, single, type Value } from './values.js';

/**
 * Reckons every formula anew if anything changed; a formula that needs its own result is 0, as where Excel
 * has warned.
 */
export function recalculate(book: BookState): void {
  if (!book.isStale) return;
  book.isStale = false;
  const done = new Set<Cell>();
  const under = new Set<Cell>();
  const settle = (sheet: SheetState, cell: Cell): Value => {
    if (!cell.expression || done.has(cell)) return cell.value;
    if (under.has(cell)) return 0;
    under.add(cell);
    cell.value = single(evaluate(cell.expression, surroundings(book, sheet, settle))) ?? 0;
    under.delete(cell);
    done.add(cell);
    return cell.value;
  };
  for (const sheet of book.sheets) for (const cell of sheet.cells.values()) settle(sheet, cell);
}

/** Where a formula on a sheet is reckoned, so many rows and columns from where it was written. */
export function surroundings(
  book: BookState,
  sheet: SheetState,
  settle: (sheet: SheetState, cell: Cell) => Value = (_, { value }) => value,
  rows = 0,
  columns = 0,
): Surroundings {
  return {
    rows,
    columns,
    read: (name, area) => {
      const on = name === undefined ? sheet : book.sheets.find((each) => isSame(each.name, name));
      return (
        on &&
        cellsIn(on, area)
          .filter(({ cell }) => isFilled(cell))
          .map(({ cell }) => settle(on, cell))
      );
    },
    readName: (name) => {
      const found =
        sheet.names.find((each) => isSame(each.name, name)) ??
        book.names.find((each) => isSame(each.name, name));
      return found && parseFormula(found.formula);
    },
  };
}

/** What a cell shows; null for an empty one. */
export function valueAt(book: BookState, sheet: SheetState, row: number, column: number): Value {
  recalculate(book);
  return cellAt(sheet, row, column)?.value ?? null;
}

/** What a formula would show that is written for one cell and stands in another. */
export function reckonAt(
  book: BookState,
  sheet: SheetState,
  formula: string,
  rows: number,
  columns: number,
): Value {
  recalculate(book);
  try {
    return single(evaluate(parseFormula(formula), surroundings(book, sheet, undefined, rows, columns)));
  } catch (error) {
    if (error instanceof SyntaxError) return failure('#NAME?');
    throw error;
  }
}
