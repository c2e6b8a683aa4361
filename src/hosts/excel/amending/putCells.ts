import { areaAddress, cellAddress } from '../../../core/draw/address.js';
import { expectChange, type Silence } from '../connection/silence.js';
import { blocksOf, type CellsOfSheet, type PlacedEntry } from './placeCells.js';

/** True for a cell that shows its number as a date. */
export type IsDated = (id: string, address: string) => boolean;

/** Queues filling cells. A number takes the place of a date with its format too. */
export function putCells(
  worksheets: Excel.WorksheetCollection,
  sheets: readonly CellsOfSheet<PlacedEntry>[],
  isDated: IsDated,
  silence: Silence,
): void {
  for (const { id, cells } of sheets)
    for (const { area, values } of blocksOf(cells)) {
      worksheets.getItem(id).getRange(areaAddress(area)).values = values;
      expectChange(silence, areaAddress(area));
    }
  for (const { id, address } of datesAmong(sheets, isDated))
    worksheets.getItem(id).getRange(address).numberFormat = [['General']];
}

/** The cells that get a number and show theirs as a date. */
function datesAmong(
  sheets: readonly CellsOfSheet<PlacedEntry>[],
  isDated: IsDated,
): readonly { readonly id: string; readonly address: string }[] {
  return sheets.flatMap(({ id, cells }) =>
    cells
      .filter(({ value }) => typeof value === 'number')
      .map(({ row, column }) => ({ id, address: cellAddress(row, column) }))
      .filter(({ address }) => isDated(id, address)),
  );
}
