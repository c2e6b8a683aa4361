import { COLUMNS, ROWS, shiftArea, writeArea, type Area, type LineShift } from './areas.js';
import { columnOfKey, keyOf, rowOf } from './cells.js';
import { parseFormula, shiftReferences } from './formula.js';
import { tell, type BookState, type Cell, type Name, type SheetState } from './state.js';

/**
 * Inserts whole rows or columns before `at`, or deletes them from `at` on where `count` is negative, as Excel
 * does: cells, merges, conditional formats, checks, names, print area, sizes and the references of all
 * formulas move along. New rows look like the one above, new columns like the one to the left.
 */
export function shiftLines(book: BookState, sheet: SheetState, shift: LineShift): void {
  const place = (row: number, column: number) =>
    shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const moved = place(rowOf(key), columnOfKey(key));
    if (moved) sheet.cells.set(keyOf(moved.top, moved.left), cell);
  }
  if (shift.count > 0) copyLooks(sheet, cells, shift);
  const shiftAll = (areas: readonly Area[]) => areas.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.merges = shiftAll(sheet.merges).filter(
    ({ top, left, bottom, right }) => top !== bottom || left !== right,
  );
  sheet.checks = sheet.checks
    .map(({ areas, check }) => ({ areas: shiftAll(areas), check }))
    .filter(({ areas }) => areas.length > 0);
  shiftFormats(sheet, shift, shiftAll);
  if (sheet.printArea) sheet.printArea = shiftAll(sheet.printArea);
  shiftSizes(sheet, shift);
  rewriteFormulas(book, (formula, on) => shiftReferences(formula, on?.name ?? '', sheet.name, shift));
  const lines = { from: shift.at, to: shift.at + Math.abs(shift.count) - 1 };
  const area =
    shift.axis === 'rows'
      ? { top: lines.from, bottom: lines.to, left: 0, right: COLUMNS - 1 }
      : { left: lines.from, right: lines.to, top: 0, bottom: ROWS - 1 };
  tell(book, 'changed', sheet, {
    address: writeArea(area),
    changeType: `${shift.axis === 'rows' ? 'Row' : 'Column'}${shift.count > 0 ? 'Inserted' : 'Deleted'}`,
    shift,
  });
}

function copyLooks(
  sheet: SheetState,
  cells: readonly (readonly [number, Cell])[],
  { axis, at, count }: LineShift,
): void {
  for (const [key, { style }] of cells) {
    const [row, column] = [rowOf(key), columnOfKey(key)];
    if ((axis === 'rows' ? row : column) !== at - 1) continue;
    for (let by = 1; by <= count; by += 1)
      sheet.cells.set(axis === 'rows' ? keyOf(row + by, column) : keyOf(row, column + by), {
        value: null,
        style,
      });
  }
}

function shiftFormats(
  sheet: SheetState,
  shift: LineShift,
  shiftAll: (areas: readonly Area[]) => readonly Area[],
): void {
  for (const format of sheet.formats) {
    format.areas = shiftAll(format.areas);
    format.formula = shiftReferences(format.formula, sheet.name, sheet.name, shift);
  }
  sheet.formats = sheet.formats.filter(({ areas }) => areas.length > 0);
}

function shiftSizes(sheet: SheetState, { axis, at, count }: LineShift): void {
  const sizes = axis === 'rows' ? [sheet.heights, sheet.rowStyles] : [sheet.widths, sheet.columnStyles];
  for (const map of sizes as readonly Map<number, unknown>[]) {
    const entries = [...map];
    map.clear();
    for (const [line, size] of entries)
      if (line < at || line >= at - Math.min(count, 0)) map.set(line < at ? line : line + count, size);
    const model = entries.find(([line]) => line === at - 1);
    if (model) for (let by = 0; by < count; by += 1) map.set(at + by, model[1]);
  }
}

/**
 * Writes every formula of a workbook anew: of cells, names and checks; `on` is the sheet it stands on,
 * undefined for names of the workbook.
 */
export function rewriteFormulas(
  book: BookState,
  rewrite: (formula: string, on: SheetState | undefined) => string,
): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      cell.formula = rewrite(cell.formula, sheet);
      cell.expression = parseFormula(cell.formula);
    }
    rewriteNames(sheet.names, (formula) => rewrite(formula, sheet));
  }
  rewriteNames(book.names, (formula) => rewrite(formula, undefined));
  book.isStale = true;
}

function rewriteNames(names: readonly Name[], rewrite: (formula: string) => string): void {
  for (const name of names) name.formula = rewrite(name.formula);
}
