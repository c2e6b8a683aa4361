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
