import { cellAddress, type Area, type Spot } from '../../core/draw/address.js';
import type { Selection } from '../../hosts/page/pageHost.js';
import { cellsByPlace, cellsOn, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';

/** The rows and columns that a sheet shows: one row more than is filled where paragraphs can be added. */
export function sizeOf(sheet: PageSheet): { readonly rows: number; readonly columns: number } {
  const { layout } = sheet;
  const rows = Math.max(0, ...cellsOn(sheet).map(({ row, rowSpan }) => row + rowSpan - 1));
  return { rows: rows + (layout.rowsGrow ? 1 : 0), columns: layout.columns.length };
}

/** The area that the cell at a place covers; where nothing was drawn, the place itself. */
function areaAt(sheet: PageSheet, { row, column }: Spot): Area {
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

/** The selected block, with the whole of every merged cell that it touches. */
export function selectedArea(sheet: PageSheet, { at, to }: Pick<Selection, 'at' | 'to'>): Area {
  let area = join(areaAt(sheet, at), areaAt(sheet, to));
  for (;;) {
    const within = area;
    const touched = cellsOn(sheet)
      .map((cell) => areaAt(sheet, cell))
      .filter((each) => overlap(each, within));
    const wider = touched.reduce(join, area);
    if (isSame(wider, area)) return area;
    area = wider;
  }
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function join(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The place `rows` below and `columns` right of a cell, past what is merged there, within the sheet. */
export function stepFrom(sheet: PageSheet, from: Spot, rows: number, columns: number): Spot {
  const { top, left, bottom, right } = areaAt(sheet, from);
  const size = sizeOf(sheet);
  return {
    row: clamp(stepAlong(from.row, rows, top, bottom), size.rows),
    column: clamp(stepAlong(from.column, columns, left, right), size.columns),
  };
}

/** Steps away from the end of a merged cell that lies in the direction of the step. */
function stepAlong(from: number, step: number, start: number, end: number): number {
  if (step === 0) return from;
  return (step > 0 ? end : start) + step;
}

function clamp(place: number, last: number): number {
  return Math.min(Math.max(place, 1), last);
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
  return isBack
    ? spots.filter((spot) => isBefore(spot, from)).at(-1)
    : spots.find((spot) => isBefore(from, spot));
}

/** True where a place comes first in reading order. */
function isBefore(a: Spot, b: Spot): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

/** The open cell below or above in the same column, or else the place itself. */
export function openInColumn(sheet: PageSheet, from: Spot, isBack: boolean): Spot {
  const spots = openSpots(sheet).filter(({ column }) => column === from.column);
  const found = isBack
    ? spots.filter(({ row }) => row < from.row).at(-1)
    : spots.find(({ row }) => row > from.row);
  return found ?? from;
}
