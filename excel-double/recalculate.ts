import { cellAt, cellsIn, isFilled } from './cells.js';
import { evaluate, type Scope } from './evaluate.js';
import { parseFormula } from './formula.js';
import { isSame } from './reference.js';
import { emit, type BookState, type Cell, type SheetState } from './state.js';
import { failure, toSingle, type Value } from './values.js';

type ReadCell = (sheet: SheetState, cell: Cell) => Value;

/** Recalculates all formulas if anything changed, unless only F9 does. */
export function recalculate(book: BookState): void {
  if (book.calculation === 'Automatic') calculate(book);
}

/** F9: recalculates all formulas if anything changed. A circular reference gives 0, as in Excel. */
export function calculate(book: BookState): void {
  if (!book.isStale) return;
  book.isStale = false;
  const done = new Set<Cell>();
  const open = new Set<Cell>();
  const resultOf: ReadCell = (sheet, cell) => {
    if (!cell.expression || done.has(cell)) return cell.value;
    if (open.has(cell)) return 0;
    open.add(cell);
    cell.value = toSingle(evaluate(cell.expression, scopeOf(book, sheet, resultOf))) ?? 0;
    open.delete(cell);
    done.add(cell);
    return cell.value;
  };
  for (const sheet of book.sheets) {
    const formulas = [...sheet.cells.values()].filter(({ expression }) => expression);
    for (const cell of formulas) resultOf(sheet, cell);
    if (formulas.length > 0) emit(book, 'calculated', sheet);
  }
}

/** What a formula on a sheet can read, `rows` and `columns` away from where it was written. */
function scopeOf(book: BookState, sheet: SheetState, readCell: ReadCell, rows = 0, columns = 0): Scope {
  const sheetOf = (name: string | undefined) =>
    name === undefined ? sheet : book.sheets.find((each) => isSame(each.name, name));
  return {
    rows,
    columns,
    read: (name, area) => {
      const on = sheetOf(name);
      const filled = on && cellsIn(on, area).filter(({ cell }) => isFilled(cell));
      return on && filled?.map(({ cell }) => readCell(on, cell));
    },
    readName: (name) => {
      const found = [...sheet.names, ...book.names].find((each) => isSame(each.name, name));
      return found && parseFormula(found.formula);
    },
  };
}

/** The up-to-date value of a cell; null for an empty one. */
export function valueAt(book: BookState, sheet: SheetState, row: number, column: number): Value {
  recalculate(book);
  return cellAt(sheet, row, column)?.value ?? null;
}

/** The value of a formula on a sheet, `rows` and `columns` away from where it was written. */
export function evaluateAt(
  book: BookState,
  sheet: SheetState,
  formula: string,
  rows: number,
  columns: number,
): Value {
  recalculate(book);
  try {
    const scope = scopeOf(book, sheet, (_, { value }) => value, rows, columns);
    return toSingle(evaluate(parseFormula(formula), scope));
  } catch (error) {
    if (error instanceof SyntaxError) return failure('#NAME?');
    throw error;
  }
}
