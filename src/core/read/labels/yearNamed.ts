import { CHINESE_YEAR, readChinese } from '../../form/chineseNumeral.js';
import { fold } from '../../form/fold.js';
import { rememberText } from '../../form/remember.js';

/** The year that a label beside figures names: in digits, as that of the report, or as some other. */
export type YearNamed = number | 'own' | 'other';

/** Text of more characters is no such label. */
const LONGEST = 20;
/** A year: the report's own, another one, or one in digits or in words. */
const YEAR =
  '(?:(?<own>本年|今年|当年|本期)|(?:上一?年|去年|前年|往年|上期)|(?:20)?(?<short>\\d\\d)年|20(?<bare>\\d\\d)(?!\\d)|' +
  `(?<chinese>${CHINESE_YEAR})年?)`;
const AT_START = new RegExp(`^${YEAR}度?`);
/** Within a text, at the beginning of a number, and not of an edition: 2021年版. */
const WITHIN = new RegExp(`(?:(?<!\\d)|(?!\\d))${YEAR}(?!年?度?版)`);
/** What may stand behind a year that says nothing else, and what makes it the difference of two. */
const REST =
  /^(?:全年|年?1[-—–~至]12月)?(?:同期|情况|实绩)?(?:数|数据|数量|件数|合计|总计|小计|年报|报)?(?:\([^()]*\))?$/;
const DIFFERENCE = /比|较|增减/;
/** What is no figure of any year: the change of one, or its share. */
const CHANGE =
  /^(?:[与和同](?:上一?年|去年|上期|往年).*[比较]|[比较同环][上去往前比例重率]|占比|百分比|增\/?减|增长|增幅|降幅|升降|变化|变动)/;

/**
 * The year that a label names: `2023年`, `上年度`, `本年数`, `二〇二三年`; that of a change is another:
 * `比上年增减`, `同比`. Undefined for any other text.
 */
export const yearNamed = rememberText((text): YearNamed | undefined => {
  if (text.length > LONGEST) return undefined;
  const label = fold(text).replace(/^\((.*)\)$/, '$1');
  const found = AT_START.exec(label);
  if (!found) return CHANGE.test(label) ? 'other' : undefined;
  const rest = label.slice(found[0].length);
  if (!REST.test(rest)) return DIFFERENCE.test(rest) ? 'other' : undefined;
  return yearOf(found);
});

/** The year with which a label begins, and the rest of it folded: `上年（一）予以公开`; undefined for any other. */
export function yearBefore(text: string): { readonly year: YearNamed; readonly rest: string } | undefined {
  const label = fold(text);
  const found = AT_START.exec(label);
  return found ? { year: yearOf(found), rest: label.slice(found[0].length) } : undefined;
}

/** The first year that a text names, and no edition by one: `2022年表三`, `表三（上年）`; undefined for none. */
export function yearWithin(text: string): YearNamed | undefined {
  const found = WITHIN.exec(fold(text));
  return found ? yearOf(found) : undefined;
}

function yearOf({ groups }: RegExpExecArray): YearNamed {
  const { own, short, bare, chinese } = groups ?? {};
  if (own !== undefined) return 'own';
  if (chinese !== undefined) return readChinese(chinese) ?? 'other';
  const digits = short ?? bare;
  return digits === undefined ? 'other' : 2000 + Number(digits);
}
