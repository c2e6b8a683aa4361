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
const YEAR = /(?:19|20)\d\d(?!\d)/g;

/** The remarks on texts that stand on every page and name another body than the report's, or another year. */
export function remarkMargins(
  { org, year }: Pick<Report, 'org' | 'year'>,
  margins: readonly MarginText[],
): readonly Remark[] {
  const own = `${org}${year === null ? '' : `${year}年`}`;
  const told = new Set<string>();
  return margins.flatMap(({ where, text }): readonly Remark[] => {
    const isOther = isOfOtherYear(text, year) || isOfOtherBody(text, fold(org));
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

/** True for the name of another body: in a title any, alone one that does not publish for others. */
function isOfOtherBody(text: string, own: string): boolean {
  if (!isBodyName(own)) return false;
  const titled = findOutside([text])?.org ?? '';
  const name = titled === '' ? fold(text) : titled;
  if (!isBodyName(name) || isSameName(own, name)) return false;
  return titled !== '' || !isForOthers(name);
}
