/** The numbers of the built-in formats of dates and times, those of Chinese programs included. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Those of them that show year, month and day. */
const DAY_FORMATS: readonly number[] = [14, 15, 22, 30, 31];

/** True for the number of a format of dates or times that is built in, and so is not written in a file. */
export function isBuiltInDate(format: number): boolean {
  return DATE_FORMATS.some(([first, last]) => format >= first && format <= last);
}

/** True for the number of a built-in format that shows year, month and day. */
export function isBuiltInDay(format: number): boolean {
  return DAY_FORMATS.includes(format);
}
