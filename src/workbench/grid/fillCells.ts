import { cellAddress, contains, type Area, type Spot } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import type { Selection, Typed } from '../../hosts/page/pageHost.js';
import { cellsByPlace, cellsOn, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { showCell } from '../paper/tellPlace.js';
import { selectedArea } from '../selection/move.js';

/** What to type so that every cell of the selection that is filled by hand holds the same text. */
export function fillAll(sheet: PageSheet, selection: Selection, text: string): readonly Typed[] {
  const open = openIn(sheet, selectedArea(sheet, selection));
  const { row, column } = selection.at;
  const places: readonly Spot[] = open.length > 0 ? open : [{ row, column }];
  return places.map((cell) => ({ sheet: sheet.layout.sheet, row: cell.row, column: cell.column, text }));
}

/**
 * What to type so that the first row of the selection stands in its other rows too (`down`), or its first
 * column in its other columns (`right`). A single row or column is filled with the one before it.
 */
export function fillOn(sheet: PageSheet, selection: Selection, way: 'down' | 'right'): readonly Typed[] {
  const area = selectedArea(sheet, selection);
  if (way === 'down') {
    const top = area.bottom > area.top ? area.top : area.top - 1;
    return fillTo(sheet, { ...area, top, bottom: top }, { ...area, top });
  }
  const left = area.right > area.left ? area.left : area.left - 1;
  return fillTo(sheet, { ...area, left, right: left }, { ...area, left });
}

/** What to type so that the cells of an area are repeated over a larger one. */
export function fillTo(sheet: PageSheet, source: Area, target: Area): readonly Typed[] {
  const byPlace = cellsByPlace(sheet);
  return openIn(sheet, target).flatMap((cell) => {
    if (contains(source, cell)) return [];
    const row = repeat(cell.row, source.top, source.bottom);
    const column = repeat(cell.column, source.left, source.right);
    const from = byPlace.get(cellAddress(row, column));
    if (!from || !isData(sheet, from)) return [];
    return [{ sheet: sheet.layout.sheet, row: cell.row, column: cell.column, text: showCell(from) }];
  });
}

/** The area with the selection dragged to a place: down, up, right or left, whichever is the longest way. */
export function dragArea({ top, left, bottom, right }: Area, { row, column }: Spot): Area {
  const [down, up, along, back] = [row - bottom, top - row, column - right, left - column];
  const most = Math.max(down, up, along, back, 0);
  return {
    top: most > 0 && most === up ? row : top,
    left: most > 0 && most === back && most !== up && most !== down ? column : left,
    bottom: most > 0 && most === down ? row : bottom,
    right: most > 0 && most === along && most !== up && most !== down ? column : right,
  };
}

/** True for a cell that the fill handle fits: one that is filled by hand, and no paragraph. */
export function canFillFrom(sheet: PageSheet, selection: Selection): boolean {
  return !sheet.layout.rowsGrow && openIn(sheet, selectedArea(sheet, selection)).length > 0;
}

/** The cells of an area that are filled by hand. */
function openIn(sheet: PageSheet, area: Area): readonly Placed[] {
  return cellsOn(sheet).filter((cell) => contains(area, cell) && isOpen(sheet, cell.row, cell.column));
}

/** True for a cell whose content is a figure or a text of the user, not a label. */
function isData(sheet: PageSheet, { cell, row, column }: Placed): boolean {
  return cell !== undefined || isOpen(sheet, row, column);
}

function repeat(place: number, first: number, last: number): number {
  const count = last - first + 1;
  return first + ((((place - first) % count) + count) % count);
}
