import { isBuiltInDate, isBuiltInDay } from '../reading/builtInDates.js';

/** Formats that the library knows: one of a whole day, and one of less. */
const [DAY, TIME] = [14, 20];

/**
 * Puts one of these where the format of a cell has a built-in one of dates: the library does not know those
 * of Chinese programs, `3月14日`. `own` are the formats that the file has itself.
 */
export function knownDate(view: DataView, at: number, own: ReadonlySet<number>): void {
  const format = view.getUint16(at, true);
  if (!isBuiltInDate(format) || own.has(format)) return;
  view.setUint16(at, isBuiltInDay(format) ? DAY : TIME, true);
}
