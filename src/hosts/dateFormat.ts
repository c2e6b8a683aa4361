/** What names no part of a date: quoted text, brackets but those of elapsed time, escaped characters. */
const LITERAL = /"[^"]*"?|\[(?!h+\]|m+\]|s+\])[^\]]*\]?|[\\_*].|general|G\/通用格式|E[+-]/gis;

/** True where a number format shows a number as a date, a weekday or a time: `yyyy/m/d`, `aaaa`, `[h]:mm`. */
export function isDateFormat(format: string): boolean {
  return /[ymdhseabg]/i.test(format.replace(LITERAL, ''));
}

/** True where a format of dates shows the year, the month and the day, and nothing less. */
export function showsDay(format: string): boolean {
  const [shown = ''] = format.replace(LITERAL, '').split(';');
  return /[ye]/i.test(shown) && /m/i.test(shown) && /d/i.test(shown);
}

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
