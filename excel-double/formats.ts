import { holdsCell, subtractAll, type Area } from './areas.js';
import { evaluateAt } from './recalculate.js';
import type { BookState, Format, SheetState } from './state.js';
import { toTruth } from './values.js';

/** Adds a conditional format above all others. */
export function addFormat(book: BookState, sheet: SheetState, areas: readonly Area[], type: string): Format {
  const id = `{${book.nextId.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  book.nextId += 1;
  const format: Format = { id, type, areas, stopIfTrue: false, formula: '', font: {}, fill: {}, borders: {} };
  sheet.formats = [format, ...sheet.formats];
  return format;
}

/** Removes the conditional formats of some cells; elsewhere they stay. */
export function removeFormats(sheet: SheetState, areas: readonly Area[]): void {
  for (const format of sheet.formats) format.areas = subtractAll(format.areas, areas);
  sheet.formats = sheet.formats.filter((format) => format.areas.length > 0);
}

/**
 * The conditional formats whose condition is true on a cell, highest priority first, up to the first with
 * `stopIfTrue`. Only the type `Custom` is evaluated.
 */
export function litFormats(
  book: BookState,
  sheet: SheetState,
  row: number,
  column: number,
): readonly Format[] {
  const lit: Format[] = [];
  for (const format of sheet.formats) {
    if (!isLit(book, sheet, format, row, column)) continue;
    lit.push(format);
    if (format.stopIfTrue) break;
  }
  return lit;
}

function isLit(
  book: BookState,
  sheet: SheetState,
  { type, areas, formula }: Format,
  row: number,
  column: number,
): boolean {
  const [first] = areas;
  if (type !== 'Custom' || formula === '' || !first || !areas.some((area) => holdsCell(area, row, column)))
    return false;
  return toTruth(evaluateAt(book, sheet, formula, row - first.top, column - first.left)) === true;
}

/** Gives a conditional format a priority; 0 is the highest. */
export function rankFormat(sheet: SheetState, format: Format, priority: number): void {
  const rest = sheet.formats.filter((each) => each !== format);
  sheet.formats = [...rest.slice(0, priority), format, ...rest.slice(priority)];
}
