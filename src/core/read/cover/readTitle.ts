import { CHINESE_YEAR, readChinese } from '../../form/chineseNumeral.js';
import { isBodyName } from '../../form/bodyName.js';
import type { View } from '../view/view.js';

/** The body and the year that a title names. */
export interface ReportTitle {
  readonly org: string;
  readonly year: number | null;
}

const NO_TITLE: ReportTitle = { org: '', year: null };
const TITLE = /^(.*?[^\d])(\d{4})年度?政府信息公开工作年度报告/;
/** How a sentence begins that quotes a title. */
const QUOTING = /《|^(?:现将|现就|根据|按照|依据|[我本](?:局|镇|单位|机关))/;
/** The end of a title whose body or year may stand in another line, or its year behind it. */
const TITLE_END =
  /^(?:附件\d*:?)?(.{0,60})政府信息公开(?:工作)?(?:(\d{4})年度?报告|的?(?:情况)?(?:年度报告|年报|报告)(?:\((?:(\d{4})年度?|\D*)\))?)$/;
const IN_CHINESE = new RegExp(`${CHINESE_YEAR}(?=年)`);
const YEAR = /^(.*?)((?:19|20)\d\d)年度?(.*)$/;
/** What a form prints behind the name of a body. */
const SEAL = /\s*[(（](?:[盖签公]?章|签字|盖公章|加盖公章)[)）]$/;
/** Texts before and behind that of a title that may be lines of it. */
const NEAR = 2;

/** The first title on some sheets: in one text, or with the body or the year in a line near it. */
export function readTitle(views: readonly View[]): ReportTitle {
  const keys = views.flatMap((view) => view.keys);
  for (const { key } of keys) {
    const [, org = '', year = ''] = TITLE.exec(key) ?? [];
    if (org !== '' && !QUOTING.test(org)) return { org: org.replace(/关于$/, ''), year: Number(year) };
  }
  for (const view of views)
    for (const [at, { key }] of view.keys.entries()) {
      const [, words, within, behind = within] = TITLE_END.exec(withDigits(key)) ?? [];
      if (words === undefined || QUOTING.test(words)) continue;
      const near = view.keys.slice(Math.max(0, at - NEAR), at + NEAR + 1).map((each) => each.key);
      const title = titleOf(behind === undefined ? words : `${words}${behind}年`, near);
      if (title) return title;
    }
  return NO_TITLE;
}

/** A text with a year that is written in Chinese digits in others. */
function withDigits(text: string): string {
  return text.replace(IN_CHINESE, (year) => String(readChinese(year) ?? year));
}

/** A name without the place for a seal behind it: 青山县民政局（盖章）. */
export function withoutSeal(name: string): string {
  return name.replace(SEAL, '');
}

/** A name with the year of the report behind or before it, or with its title. */
const WITH_YEAR =
  /^(\p{Script=Han}[^\d(（《]{2,}?)\s*(?:[(（]?((?:19|20)\d\d)\s*年度?[)）]?)?\s*(政府信息公开(?:工作)?(?:年度报告|年报|报告))?$/u;
const YEAR_BEFORE = /^((?:19|20)\d\d)年度?\s*(\p{Script=Han}[^\d]{3,})$/u;

/** The body and the year in the text of one field: 青山县民政局2025年度. */
export function nameAndYear(text: string): ReportTitle {
  const [, year, name] = YEAR_BEFORE.exec(text) ?? [];
  const [, org = name ?? text, behind = year] = WITH_YEAR.exec(name ?? text) ?? [];
  return { org, year: behind === undefined ? null : Number(behind) };
}

function titleOf(words: string, near: readonly string[]): ReportTitle | undefined {
  const [, before = words, said, behind = ''] = YEAR.exec(words) ?? [];
  const lines = near.map((each) => withoutSeal(each));
  const year =
    said ?? lines.map((line) => /^\(?((?:19|20)\d\d)年度?\)?$/.exec(withDigits(line))?.[1]).find(Boolean);
  const own = (before + behind).replace(/关于$/, '');
  const org = own === '' ? lines.find(isBodyName) : own;
  return year !== undefined && org !== undefined && isBodyName(org) ? { org, year: Number(year) } : undefined;
}
