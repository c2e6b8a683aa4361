import { contains, type Area } from '../core/draw/address.js';
import type { SheetCell } from '../core/draw/sheet.js';

/** The most areas of a sheet that are looked at. */
export const MOST_AREAS = 200;

/** The cells of a sheet; unless there are too many areas, figures not printed are marked where others are. */
export function markUnprinted(cells: readonly SheetCell[], areas: readonly Area[]): readonly SheetCell[] {
  if (areas.length === 0 || areas.length > MOST_AREAS) return cells;
  const isOutside = (cell: SheetCell) => isFigure(cell) && !areas.some((area) => contains(area, cell));
  const isPrinted = cells.some((cell) => isFigure(cell) && !isOutside(cell));
  if (!isPrinted || !cells.some(isOutside)) return cells;
  return cells.map((cell) => (isOutside(cell) ? { ...cell, isUnprinted: true } : cell));
}

function isFigure({ value, isFormula }: SheetCell): boolean {
  if (typeof value === 'string') return /^\s*\d[\d,]*\s*$/.test(value);
  return typeof value === 'number' || (value === null && isFormula === true);
}
