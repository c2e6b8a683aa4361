/** The first day of Unix time as a date of Excel, in days, and the milliseconds of a day. */
const [UNIX_EPOCH, DAY] = [25_569, 86_400_000];

/** The days by which the dates of the 1904 system are less. */
const SINCE_1904 = 1_462;

/** Excel has a 29 February 1900, which did not exist: earlier dates are one day less. */
const FALSE_LEAP_DAY = 60;

/** The last day of Excel, 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * The day that Excel shows for a number in a date's format: `2026-01-15`; empty for a number that is no day,
 * which it shows as `####`.
 */
export function dayOf(serial: number, isFrom1904 = false): string {
  const shifted = Math.floor(serial) + (isFrom1904 ? SINCE_1904 : 0);
  if (!(serial >= 0) || shifted > LAST_DAY) return '';
  const days = shifted < FALSE_LEAP_DAY ? shifted + 1 : shifted;
  return new Date((days - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}

/**
 * The number of a day `2026-01-15`, which `dayOf` shows as it; that of `1900-02-29` is 60, as in Excel.
 * Undefined for what is no day of the calendar.
 */
export function serialOf(date: string, isFrom1904: boolean): number | undefined {
  const shift = isFrom1904 ? SINCE_1904 : 0;
  if (date === '1900-02-29') return FALSE_LEAP_DAY - shift;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return undefined;
  const days = time / DAY + UNIX_EPOCH;
  return (days > FALSE_LEAP_DAY ? days : days - 1) - shift;
}

/** A day `2026-01-15` as one writes it: 2026年1月15日. */
export function showDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
