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
  return findDay(text)?.day;
}

/** True for a text that is a day and nothing else. */
export function isDayAlone(text: string): boolean {
  return /^\s*日?\s*$/.test(findDay(text)?.rest ?? '-');
}

/** The first day that a text names, and the text without it. */
function findDay(text: string): { readonly day: WrittenDay; readonly rest: string } | undefined {
  const written = narrow(text).replace(/[○零]/g, '〇');
  const inDigits =
    /(20\d\d)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})/.exec(written) ??
    /^\s*(20\d\d)(\d\d)(\d\d)\s*$/.exec(written);
  const found =
    inDigits ??
    /(二〇[〇一二三四五六七八九]{2})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日/.exec(written);
  const [whole = '', ...said] = found ?? [];
  const [year, month, day] = said.map(inDigits ? Number : readChinese);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { day: { year, month, day }, rest: written.replace(whole, '') };
}

/** True for a day that the calendar has. */
export function isDay({ year, month, day }: WrittenDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
