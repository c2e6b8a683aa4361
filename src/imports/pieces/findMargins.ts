import { isBodyName } from '../../core/form/bodyName.js';
import { fold } from '../../core/form/fold.js';
import type { Remark } from '../../core/report/remark.js';
import type { Report } from '../../core/report/report.js';
import { isForOthers, isSameName } from './findPublisher.js';
import { findOutside } from './findTitle.js';
import type { MarginText } from './pieces.js';

/** The places of such texts, as the user is told of them. */
const PLACES = { header: '页眉', footer: '页脚', either: '页眉页脚' } as const satisfies Record<
  MarginText['where'],
  string
>;
/** What speaks of a report, whose year then is that of the report. */
const OF_REPORT = /信息公开|年报|年度报告/;
/** A year, but that of the number of a document or of a day or a month, which says when a text was issued. */
const YEAR = /(?<![〔[])(?:19|20)\d\d(?!\d|年\d{1,2}月|[-/.](?:0?[1-9]|1[0-2])(?!\d))/g;
/** Who stands beside another body in a letterhead: a body of the party, or an office. */
const BESIDE = /^中共|(?:工委|工作委员会|党组|党委|办)$/;

/** The remarks on texts that stand on every page and name another body than the report's, or another year. */
export function remarkMargins(
  { org, year }: Pick<Report, 'org' | 'year'>,
  margins: readonly MarginText[],
): readonly Remark[] {
  const own = `${org}${year === null ? '' : `${year}年`}`;
  const told = new Set<string>();
  const named = new Set(margins.flatMap(({ where, text }) => (isOwnBody(text, fold(org)) ? [where] : [])));
  return margins.flatMap(({ where, text }): readonly Remark[] => {
    const isOther = isOfOtherYear(text, year) || isOfOtherBody(text, fold(org), named.has(where));
    if (!isOther || told.has(text)) return [];
    told.add(text);
    return [{ kind: 'otherName', org: own, signed: text, where: PLACES[where], isOther: true }];
  });
}

function isOfOtherYear(text: string, year: number | null): boolean {
  const line = fold(text);
  const years: readonly string[] = OF_REPORT.test(line) ? (line.match(YEAR) ?? []) : [];
  return year !== null && years.length > 0 && !years.includes(String(year));
}

/** True for the name of the body itself. */
function isOwnBody(text: string, own: string): boolean {
  const name = fold(text);
  return isBodyName(name) && isSameName(own, name);
}

/**
 * True for the name of another body: in a title any, alone one that does not publish for others and does not
 * share its place with the body of the report.
 */
function isOfOtherBody(text: string, own: string, isOwnBeside: boolean): boolean {
  if (!isBodyName(own)) return false;
  const titled = findOutside([text])?.org ?? '';
  const name = titled === '' ? fold(text) : titled;
  if (!isBodyName(name) || isSameName(own, name)) return false;
  return titled !== '' || !(isOwnBeside || isForOthers(name) || BESIDE.test(name));
}
