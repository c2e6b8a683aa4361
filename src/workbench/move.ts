import { cellAddress, type Area, type Spot } from '../core/draw/address.js';
import type { Selection } from '../hosts/page/pageHost.js';
import { cellsByPlace, cellsOn, isOpen, type PageSheet } from '../hosts/page/pageSheet.js';

/** The rows and columns that a sheet shows: one row more than is filled where paragraphs can be added. */
export function sizeOf(sheet: PageSheet): { readonly rows: number; readonly columns: number } {
  const { layout } = sheet;
  const rows = Math.max(0, ...cellsOn(sheet).map(({ row, rowSpan }) => row + rowSpan - 1));
  return { rows: rows + (layout.rowsGrow ? 1 : 0), columns: layout.columns.length };
}

/** The cells that a cell covers; a place where nothing was drawn covers itself. */
export function areaAt(sheet: PageSheet, { row, column }: Spot): Area {
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  return cell
    ? {
        top: cell.row,
        left: cell.column,
        bottom: cell.row + cell.rowSpan - 1,
        right: cell.column + cell.columnSpan - 1,
      }
    : { top: row, left: column, bottom: row, right: column };
}

/** The selected block, with all of every merged cell that it touches. */
export function selectedArea(sheet: PageSheet, { at, to }: Selection): Area {
  let area = join(areaAt(sheet, at), areaAt(sheet, to));
  for (;;) {
    const touched = cellsOn(sheet)
      .map((cell) => areaAt(sheet, cell))
      .filter(
        (each) =>
          each.top <= area.bottom &&
          each.bottom >= area.top &&
          each.left <= area.right &&
          each.right >= area.left,
      );
    const wider = touched.reduce(join, area);
    if (
      wider.top === area.top &&
      wider.left === area.left &&
      wider.bottom === area.bottom &&
      wider.right === area.right
    )
      return area;
    area = wider;
  }
}

function join(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/**
 * The place next to a cell, `rows` down and `columns` to the right past what is merged there; within the
 * sheet.
 */
export function stepFrom(sheet: PageSheet, from: Spot, rows: number, columns: number): Spot {
  const { top, left, bottom, right } = areaAt(sheet, from);
  const size = sizeOf(sheet);
  const row = rows > 0 ? bottom + rows : rows < 0 ? top + rows : from.row;
  const column = columns > 0 ? right + columns : columns < 0 ? left + columns : from.column;
  return { row: Math.min(Math.max(row, 1), size.rows), column: Math.min(Math.max(column, 1), size.columns) };
}

/** The open cells of a sheet in reading order. */
export function openSpots(sheet: PageSheet): readonly Spot[] {
  const { rows, columns } = sizeOf(sheet);
  const spots: Spot[] = [];
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const { top, left } = areaAt(sheet, { row, column });
      if (top === row && left === column && isOpen(sheet, row, column)) spots.push({ row, column });
    }
  }
  return spots;
}

/** The open cell after or before a place in reading order; undefined where there is none. */
export function nextOpen(sheet: PageSheet, from: Spot, isBack: boolean): Spot | undefined {
  const spots = openSpots(sheet);
  const isAfter = (spot: Spot) => spot.row > from.row || (spot.row === from.row && spot.column > from.column);
  const isBefore = (spot: Spot) =>
    spot.row < from.row || (spot.row === from.row && spot.column < from.column);
  return isBack ? spots.filter(isBefore).at(-1) : spots.find(isAfter);
}

/** The open cell below or above in the same column, else the place itself. */
export function openInColumn(sheet: PageSheet, from: Spot, isBack: boolean): Spot {
  const spots = openSpots(sheet).filter(({ column }) => column === from.column);
  return (
    (isBack ? spots.filter(({ row }) => row < from.row).at(-1) : spots.find(({ row }) => row > from.row)) ??
    from
  );
}
