import { contains } from '../../core/draw/address.js';
import type { Selection, Typed } from '../../hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { selectedArea } from './move.js';

/** What to type so that all cells of the selection are empty. */
export function emptied(sheet: PageSheet, selection: Selection): readonly Typed[] {
  const area = selectedArea(sheet, selection);
  return cellsOn(sheet)
    .filter((cell) => contains(area, cell))
    .map(({ row, column }) => ({ sheet: sheet.layout.sheet, row, column, text: '' }));
}
