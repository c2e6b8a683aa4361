import { writeArea } from './address.js';
import { cellArea, COLUMNS, ROWS, type Area } from './areas.js';
import { columnOfKey, keyOf, rowOf } from './cells.js';
import { rewriteFormulas, shiftReferences } from './rewrite.js';
import { shiftArea, type LineShift } from './shift.js';
import { emit, type BookState, type Cell, type SheetState } from './state.js';

/**
 * Inserts whole rows or columns before `at`, or deletes them from `at` on where `count` is negative. As in
 * Excel, cells, merges, conditional formats, data validations, names, print area, sizes and the references of
 * all formulas move along; new rows take the format of the row above, new columns of the column to the left.
 */
export function shiftLines(book: BookState, sheet: SheetState, shift: LineShift): void {
  const cells = shiftCells(sheet, shift);
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
  emit(book, 'changed', sheet, { address: writeArea(linesOf(shift)), changeType: changeOf(shift), shift });
}

/** Moves the cells; returns them with their keys from before. */
function shiftCells(sheet: SheetState, shift: LineShift): readonly (readonly [number, Cell])[] {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const moved = shiftArea(cellArea(rowOf(key), columnOfKey(key)), shift);
    if (moved) sheet.cells.set(keyOf(moved.top, moved.left), cell);
  }
  return cells;
}

/** The rows or columns that were inserted or deleted. */
function linesOf({ axis, at, count }: LineShift): Area {
  const last = at + Math.abs(count) - 1;
  return axis === 'rows'
    ? { top: at, bottom: last, left: 0, right: COLUMNS - 1 }
    : { left: at, right: last, top: 0, bottom: ROWS - 1 };
}

function changeOf({ axis, count }: LineShift): string {
  return `${axis === 'rows' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`;
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
