import { isBuiltInDate } from '../reading/builtInDates.js';

/** The date format that the library knows. */
const DATE = 14;

/**
 * Puts that format where the format of a cell has a built-in one of dates: the library does not know those of
 * Chinese programs, `3月14日`. `own` are the formats that the file has itself.
 */
export function knownDate(view: DataView, at: number, own: ReadonlySet<number>): void {
  const format = view.getUint16(at, true);
  if (isBuiltInDate(format) && !own.has(format)) view.setUint16(at, DATE, true);
}
