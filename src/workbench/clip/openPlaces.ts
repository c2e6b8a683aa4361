import type { Placed } from '../../core/draw/layout.js';
import { cellsOn, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';

/** The rows of a sheet that have places for numbers or fields. */
export function openRows(sheet: PageSheet): readonly number[] {
  const places = cellsOn(sheet).filter((cell) => isPlace(sheet, cell));
  return [...new Set(places.map(({ row }) => row))];
}

/** The columns of the places in a row; sums count, so that pasted columns keep their order. */
export function placesIn(sheet: PageSheet, row: number): readonly number[] {
  return cellsOn(sheet)
    .filter((cell) => cell.row === row && isPlace(sheet, cell))
    .map(({ column }) => column);
}

function isPlace(sheet: PageSheet, { cell, row, column }: Placed): boolean {
  return cell !== undefined || isOpen(sheet, row, column);
}
