import { readChinese } from '../../core/form/chineseNumeral.js';
import { narrow } from '../../core/form/unseen.js';

/** A day of the calendar as it is written; it need not be one. */
export interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The first day that a text names: `2022年2月8日`, `2022-02-08`, `2022/2/8`, `2022.2.8`, `20220208`,
 * `二〇二二年二月八日`; undefined where it names none of this century.
 */
export function dayIn(text: string): WrittenDay | undefined {
  const written = narrow(text).replace(/[○零]/g, '〇');
  const [, year, month, day] =
    /(20\d\d)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})/.exec(written) ??
    /^\s*(20\d\d)(\d\d)(\d\d)\s*$/.exec(written) ??
    [];
  if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day) };
  const [, ...said] =
    /(二〇[〇一二三四五六七八九]{2})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日/.exec(written) ??
    [];
  const [ofYear, ofMonth, ofDay] = said.map(readChinese);
  if (ofYear === undefined || ofMonth === undefined || ofDay === undefined) return undefined;
  return { year: ofYear, month: ofMonth, day: ofDay };
}

/** True for a day that the calendar has. */
export function isDay({ year, month, day }: WrittenDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
