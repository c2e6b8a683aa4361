import type { Raw } from '../form/number.js';
import type { LookName, Placed } from './layout.js';

/** A cell of a layout that spans no others. */
export function placeOne(row: number, column: number, look: LookName, value: Raw): Placed {
  return { row, column, rowSpan: 1, columnSpan: 1, look, value };
}

/** The title of a sheet, across its first columns. */
export function placeTitle(columnSpan: number, value: string): Placed {
  return { row: 1, column: 1, rowSpan: 1, columnSpan, look: 'title', value };
}
