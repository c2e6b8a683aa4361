import { cellAddress, type Area } from '../../core/draw/address.js';
import type { Selection } from '../../hosts/page/pageHost.js';
import { cellsByPlace, cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { writeCellText, type TextBlock } from '../../index.js';
import { writeHtmlTable } from './htmlTable.js';
import { selectedArea } from '../selection/move.js';
import type { Copied } from './readClip.js';
import { showCell } from '../paper/tellPlace.js';

/** Puts the selected cells on the clipboard, as text and as a table. */
export function copyCells(clipboard: DataTransfer, sheet: PageSheet, selection: Selection): void {
  const { html, text } = clipOf(sheet, selection);
  clipboard.setData('text/plain', text);
  clipboard.setData('text/html', html);
}

/** The selected cells as text and as a table. */
export function clipOf(sheet: PageSheet, selection: Selection): Copied {
  const area = selectedArea(sheet, selection);
  return {
    html: writeHtmlTable(cellsOn(sheet), area, showCell),
    text: writeCellText(blockIn(sheet, area)),
  };
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
