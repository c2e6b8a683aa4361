import { fold } from '../../core/form/fold.js';
import { isBodyName } from '../../core/form/bodyName.js';

/** What sentences say of a report without a title: its body, else empty, and its year. */
export interface SaidOfItself {
  readonly org: string;
  readonly year: number | undefined;
}

/** Paragraphs longer than this are looked through up to here. */
const LONGEST = 2000;
/** The paragraphs of the chapters that may say what a preface does. */
const BEGINNING = 2;
const YEAR = '((?:19|20)\\d\\d)年度?';
/** A whole year, and what a sentence about the period of the figures has besides. */
const PERIOD = /((?:19|20)\d\d)年1月1日起?[至到~—-]{1,2}(?:((?:19|20)\d\d)年)?12月31日/g;
const ABOUT_PERIOD = /统计|期限|时限|时段|数据|涵盖|起止/;
const REPORT = '政府信息公开(?:工作)?(?:年度)?报告';
/** What is made public: the report of a body and a year, in either order. */
const MADE = '(?:公布|发布|公开|编制)(?:了|的是)?';
const NAME = '(?!度)(\\p{Script=Han}{2,30}?)';
const NAME_FIRST = new RegExp(`${MADE}${NAME}?${YEAR}${REPORT}`, 'gu');
const YEAR_FIRST = new RegExp(`${MADE}${YEAR}${NAME}${REPORT}`, 'gu');
const MADE_BY = new RegExp(`由${NAME}(?:负责)?编制`, 'gu');
/** A name without the place it belongs to, other words, and a part of a body that works for it. */
const SHORT_NAME =
  /^(?:[我该各]|本(?:局|委|办|厅|院|镇|乡|县|市|区|级|街道|机关|单位)|全[市县区镇乡]|[省市县区州旗镇乡]\p{Script=Han}|街道|关于|社会)|年|公开|报告|通知|[我本](?:局|委|办|厅|院|镇|乡|街道)/u;
const OFFICE = /小组|办公[室厅]$|办$/;
/** The year with which a chapter begins. */
const BEGINS = /^((?:19|20)\d\d)年/;

/**
 * The body and the year that the preface and the first paragraphs say, where all that they say agrees: the
 * period of the figures, the report that is made public, who made it. Of the text of the chapters the
 * beginning counts; a year there that differs leaves the year open.
 */
export function findStated(lines: readonly string[], text: readonly string[]): SaidOfItself {
  const begun = text.slice(0, BEGINNING);
  const texts = [...lines, ...begun].map((line) => fold(line.slice(0, LONGEST)));
  const sentences = texts.flatMap((text) => text.split(/[。;]/));
  const titles = texts.flatMap((text) => [
    ...[...text.matchAll(NAME_FIRST)].map(([, name = '', year]) => ({ name, year })),
    ...[...text.matchAll(YEAR_FIRST)].map(([, year, name = '']) => ({ name, year })),
  ]);
  const years = [...sentences.flatMap(yearsIn), ...titles.map(({ year }) => Number(year))];
  const first = begun.map((text) => BEGINS.exec(fold(text))?.[1]).find((year) => year !== undefined);
  const all = new Set([...years, ...(first === undefined || years.length === 0 ? [] : [Number(first)])]);
  const makers = texts.flatMap((text) => [...text.matchAll(MADE_BY)].map(([, name = '']) => name));
  const names = new Set([
    ...titles.map(({ name }) => name).filter(isWholeName),
    ...makers.filter((name) => isWholeName(name) && !OFFICE.test(name)),
  ]);
  return {
    org: names.size === 1 ? ([...names][0] ?? '') : '',
    year: all.size === 1 ? [...all][0] : undefined,
  };
}

/** The years whose figures a sentence says that the report has. */
function yearsIn(sentence: string): readonly number[] {
  if (!ABOUT_PERIOD.test(sentence)) return [];
  return [...sentence.matchAll(PERIOD)].flatMap(([, from, to = from]) => (from === to ? [Number(from)] : []));
}

/** True for a name that says which body is meant: not 我局, not 县民政局. */
function isWholeName(name: string): boolean {
  return isBodyName(name) && !SHORT_NAME.test(name);
}
