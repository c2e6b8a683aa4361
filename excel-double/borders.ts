import { cellArea, type Area } from './areas.js';
import { placesOf, styleAt } from './cells.js';
import { restyleAreas } from './restyle.js';
import type { Border, Edge, SheetState } from './state.js';

/** A side of a range: an edge, or the lines between its cells. */
export type Side = Edge | 'InsideVertical' | 'InsideHorizontal';

/** A side of one cell. */
interface CellSide {
  readonly row: number;
  readonly column: number;
  readonly edge: Edge;
}

/** The border where there is no line. */
export const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

/** The neighbour at an edge: which of its edges is the same line, and its place relative to the cell. */
const NEIGHBOURS: Readonly<Partial<Record<Edge, readonly [edge: Edge, down: number, across: number]>>> = {
  EdgeTop: ['EdgeBottom', -1, 0],
  EdgeBottom: ['EdgeTop', 1, 0],
  EdgeLeft: ['EdgeRight', 0, -1],
  EdgeRight: ['EdgeLeft', 0, 1],
};

/** The line at an edge of a cell, which may be stored with the neighbour. */
export function borderAt(sheet: SheetState, row: number, column: number, edge: Edge): Border {
  const own = styleAt(sheet, row, column).borders[edge];
  if (own) return own;
  const facing = neighbourOf({ row, column, edge });
  return (facing && styleAt(sheet, facing.row, facing.column).borders[facing.edge]) ?? NO_BORDER;
}

/** Sets the line at an edge of a cell, and at the neighbour where that stores the same line. */
export function setBorder(sheet: SheetState, { row, column, edge }: CellSide, border: Border): void {
  drawEdge(sheet, { row, column, edge }, border);
  const facing = neighbourOf({ row, column, edge });
  if (facing && styleAt(sheet, facing.row, facing.column).borders[facing.edge])
    drawEdge(sheet, facing, border);
}

function drawEdge(sheet: SheetState, { row, column, edge }: CellSide, border: Border): void {
  restyleAreas(sheet, [cellArea(row, column)], (style) => ({
    ...style,
    borders: { ...style.borders, [edge]: border },
  }));
}

function neighbourOf({ row, column, edge }: CellSide): CellSide | undefined {
  const neighbour = NEIGHBOURS[edge];
  if (!neighbour) return undefined;
  const [facing, down, across] = neighbour;
  const isOff = row + down < 0 || column + across < 0;
  return isOff ? undefined : { row: row + down, column: column + across, edge: facing };
}

/** The sides of cells that make up a side of an area. */
export function sidesOf(area: Area, side: Side): readonly CellSide[] {
  const [part, edge] = partAt(area, side);
  if (part.top > part.bottom || part.left > part.right) return [];
  return placesOf(part).map((place) => ({ ...place, edge }));
}

function partAt(area: Area, side: Side): readonly [Area, Edge] {
  switch (side) {
    case 'EdgeTop':
      return [{ ...area, bottom: area.top }, side];
    case 'EdgeBottom':
      return [{ ...area, top: area.bottom }, side];
    case 'EdgeLeft':
      return [{ ...area, right: area.left }, side];
    case 'EdgeRight':
      return [{ ...area, left: area.right }, side];
    case 'InsideHorizontal':
      return [{ ...area, bottom: area.bottom - 1 }, 'EdgeBottom'];
    case 'InsideVertical':
      return [{ ...area, right: area.right - 1 }, 'EdgeRight'];
    default:
      return [area, side];
  }
}
