import { fold } from '../../core/form/fold.js';
import { takeNumber } from '../../core/form/titleNumber.js';
import { isPageNumber } from '../pieces/wrapped.js';

/** The unit of counts, which says nothing that the form does not; an amount has another. */
const OF_COUNTS = /^\(?(?:计量)?单位:(?:件|条|项|个|份|宗)(?:[、/](?:件|条|项|个|份|宗))*\)?$/;
/** 续表, 续上表, 续表三, (续1), 表三(续), 接上页, 转下页: the table goes on. */
const GOES_ON = new RegExp(
  `^\\(?(?:${[
    '续(?:附?表)?[一二三四五六七八九十\\d]{0,2}|附?表.{0,4}续',
    '[续接转][上前下][页表]|[上前下][页表][续接转]|未完(?:待续)?',
  ].join('|')})[):]*$`,
);
/** What a heading says that stands over the next part of its chapter once more. */
const AGAIN = /\(?续上?表?[一二三四五六七八九十\d]{0,2}[):]*$/;
/** The title of the report, as it stands over each page, and a picture of Markdown: they stay there. */
const OVER_PAGE =
  /^(?:.{0,40}(?:20\d\d年?度?)?政府信息公开(?:工作)?(?:情况)?年度报告[\d-]{0,6}|!\[[^\]]*\]\([^)]*\))$/;
/** A line of more characters is no title of a report. */
const LONGEST_TITLE = 80;
/** A line of more characters is none of the others, and no title of a chapter. */
const LONGEST = 40;

/** True for a folded text that gives the unit of counts: 单位：件. */
export function isUnitOfCounts(key: string): boolean {
  return OF_COUNTS.test(key);
}

/**
 * What a line between two parts of a table says: `number` for the number of a page or what stands over one,
 * `mark` for a word that the table goes on, or its unit; undefined for all else.
 */
export function betweenParts(text: string): 'number' | 'mark' | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const key = fold(text);
  if (isPageNumber(text) || OVER_PAGE.test(key)) return 'number';
  if (text.length > LONGEST) return undefined;
  return GOES_ON.test(key) || isUnitOfCounts(key) ? 'mark' : undefined;
}

/** The folded title in a line, without a number before it and a word that it goes on; none in a long one. */
export function titleIn(text: string): string | undefined {
  return text.length > LONGEST ? undefined : takeNumber(fold(text).replace(AGAIN, '')).bare;
}
