import { cellAddress, type Area, type Spot } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';

/** The area that a cell of a layout covers, with the cells it is merged with. */
export function areaOf({ row, column, rowSpan, columnSpan }: Placed): Area {
  return { top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 };
}

/** Every cell of an area, row by row. */
export function spotsIn({ top, left, bottom, right }: Area): readonly Spot[] {
  const spots: Spot[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) spots.push({ row, column });
  return spots;
}

/** The address of a cell on its sheet: `D5`. */
export function addressOf({ row, column }: Spot): string {
  return cellAddress(row, column);
}

/** The addresses of every cell of an area, row by row. */
export function addressesIn(area: Area): readonly string[] {
  return spotsIn(area).map(addressOf);
}
