import type { SheetCell } from '../draw/sheet.js';
import { isUnread, readValue } from '../form/number.js';

/** True for what stands where a number belongs: a number, a dash, an error, a formula without result. */
export function isNumeric({ value, error, isFormula }: SheetCell): boolean {
  if (typeof value === 'number' || error !== undefined) return true;
  if (value === null || value === '') return isFormula === true;
  if (typeof value !== 'string') return false;
  const reading = readValue(value, 'count');
  return typeof reading === 'number' || (isUnread(reading) && reading.offer !== undefined);
}

/** How many cells of a row hold what stands where a number belongs. */
export function countNumeric(cells: readonly SheetCell[] = []): number {
  return cells.filter(isNumeric).length;
}
