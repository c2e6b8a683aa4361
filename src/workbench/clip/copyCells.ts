import { cellAddress, type Area } from '../../core/draw/address.js';
import type { Selection } from '../../hosts/page/pageHost.js';
import { cellsByPlace, cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { writeCellText, type TextBlock } from '../../index.js';
import { writeHtmlTable } from './htmlTable.js';
import { selectedArea } from '../grid/move.js';
import { showCell } from '../paper/tellPlace.js';

/** Puts the selected cells on the clipboard, as text and as a table. */
export function copyCells(clipboard: DataTransfer, sheet: PageSheet, selection: Selection): void {
  const area = selectedArea(sheet, selection);
  clipboard.setData('text/plain', writeCellText(blockIn(sheet, area)));
  clipboard.setData('text/html', writeHtmlTable(cellsOn(sheet), area, showCell));
}

/** The texts of an area; the text of a merged cell stands in the first of its places. */
export function blockIn(sheet: PageSheet, { top, left, bottom, right }: Area): TextBlock {
  const byPlace = cellsByPlace(sheet);
  const textAt = (row: number, column: number) => {
    const cell = byPlace.get(cellAddress(row, column));
    return cell && cell.row === row && cell.column === column ? showCell(cell) : '';
  };
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_each, c) => textAt(top + r, left + c)),
  );
}
