import { spotKey, type Spot } from '../../../core/draw/address.js';
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

/** The most stretches of columns whose widths are known. */
const MOST_STRETCHES = 50;

/** Knows the room of the figures of one sheet, by the looks of formats. */
export function figureRooms(looks: Pick<FormatLooks, 'roomIn' | 'isOnWhite'>): FigureRooms {
  const stretches: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  const [rooms, filled] = [new Map<number, Room>(), new Set<number>()];
  return {
    addColumns: (from, to, width) => {
      if (stretches.length < MOST_STRETCHES) stretches.push({ from, to, width });
    },
    note: (place, format) => {
      const own = stretches.find(({ from, to }) => from <= place.column && place.column <= to);
      const room = own && looks.roomIn(own.width, format);
      if (!looks.isOnWhite(format)) filled.add(spotKey(place));
      if (room !== undefined) rooms.set(spotKey(place), room);
    },
    at: (place) => rooms.get(spotKey(place)),
    isOnWhite: (place) => !filled.has(spotKey(place)),
  };
}
