import type { Area } from '../../../core/draw/address.js';
import type { SheetQuestion } from './askSheet.js';
import type { SheetInBook } from './listSheets.js';

/** Cells that the first look asks for at once, were all of them filled. */
const AT_ONCE = 30_000;
/** Bytes of a filled cell: its value, its formula and its number format. */
const BYTES = 80;
/** In a workbook of more sheets fewer columns are looked at first. */
const FEW = 24;
const COLUMNS = { few: 26, many: 16 };
const ROWS = { most: 150, fewest: 6 };

/**
 * The first rows of a sheet in a workbook of so many. A report of ordinary length fits in those of a workbook
 * of few sheets.
 */
function headOf(sheets: number): Area {
  const columns = sheets <= FEW ? COLUMNS.few : COLUMNS.many;
  const rows = Math.floor(AT_ONCE / (Math.max(1, sheets) * columns));
  return { top: 1, left: 1, bottom: Math.min(ROWS.most, Math.max(ROWS.fewest, rows)), right: columns };
}

/**
 * What the first look asks of every sheet: its size, its first rows, and its formats; what of it is printed
 * where that is wanted.
 */
export function firstQuestions(sheets: readonly SheetInBook[], withPrint: boolean): readonly SheetQuestion[] {
  const area = headOf(sheets.length);
  return sheets.map((listed) => ({
    id: listed.id,
    listed,
    withPrint,
    area,
    isFirst: true,
    weight: sizeOf(area) * BYTES,
  }));
}

/** How many cells an area has. */
export function sizeOf({ top, left, bottom, right }: Area): number {
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
}
