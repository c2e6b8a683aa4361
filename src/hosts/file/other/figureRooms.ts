import { spotKey, type Spot } from '../../../core/draw/address.js';
import { columnStretches } from '../reading/columnStretches.js';
import type { Room, RoomAt } from '../reading/wideFigures.js';
import type { FormatLooks } from './binaryRuns.js';

/** The room that the figures of a sheet of a binary workbook have, and what is behind them. */
export interface FigureRooms {
  /** Takes columns of a width, in characters; they stand before the cells. */
  readonly addColumns: (from: number, to: number, width: number) => void;
  /** Takes a cell with the number of its format. */
  readonly note: (place: Spot, format: number) => void;
  readonly at: RoomAt;
  /** True for a cell without a filling but a white one. */
  readonly isOnWhite: (place: Spot) => boolean;
}

/** Knows the room of the figures of one sheet, by the looks of formats. */
export function figureRooms(looks: Pick<FormatLooks, 'roomIn' | 'isOnWhite'>): FigureRooms {
  const stretches = columnStretches();
  const [rooms, filled] = [new Map<number, Room>(), new Set<number>()];
  return {
    addColumns: stretches.add,
    note: (place, format) => {
      const width = stretches.widthAt(place.column);
      const room = width === undefined ? undefined : looks.roomIn(width, format);
      if (!looks.isOnWhite(format)) filled.add(spotKey(place));
      if (room !== undefined) rooms.set(spotKey(place), room);
    },
    at: (place) => rooms.get(spotKey(place)),
    isOnWhite: (place) => !filled.has(spotKey(place)),
  };
}
