import { fold } from '../core/form/fold.js';
import { fitsLast, type KeptLast } from '../core/report/lastYear.js';
import { isSameBody } from '../core/report/sameBody.js';
import type { ReadResult, Report } from '../index.js';

/** A report of last year in a folder, in a form that can be sent from thread to thread. */
export interface LastFile {
  readonly file: string;
  readonly org: string;
  readonly year: number | null;
  /** Its figures as text: copies of one report have the same. */
  readonly figures: string;
}

/** The file that is last year's of a report, or none; and what is said of it. */
export interface LastMatch {
  readonly file?: string;
  readonly told: string;
  /** True where the report is compared with none. */
  readonly isMissing?: true;
}

/** Last year's report of a body, and what is said of it. */
export interface LastOfBody extends Partial<Omit<LastMatch, 'file'>> {
  readonly report?: Report;
  /** True where the user said that only the name of the body has changed. */
  readonly isRenamed?: boolean;
}

/** What is known of a report of last year. */
export function lastFileOf(file: string, { org, year, readings }: Report): LastFile {
  return { file, org, year, figures: JSON.stringify(readings) };
}

/**
 * Last year's report of a body among those of a folder: that of its name and the year before. Of several, one
 * with the very same name comes first; copies with the same figures are as good as one.
 */
function matchLast({ org, year }: Pick<Report, 'org' | 'year'>, files: readonly LastFile[]): LastMatch {
  if (org === '' || year === null)
    return missing(`${org === '' ? '没有机关名称' : '没有年度'}，找不到上年报告，没有核对上年数字`);
  const whose = `“${org}”${year - 1} 年度的报告`;
  const alike = files.filter((each) => each.year === year - 1 && isSameBody(each.org, org));
  const named = alike.filter((each) => fold(each.org) === fold(org));
  const found = named.length > 0 ? named : alike;
  const [first] = found;
  if (!first) return missing(`上年报告里没有${whose}，没有核对上年数字`);
  if (found.length === 1) return { file: first.file, told: `已与上年报告 ${first.file} 核对` };
  const names = found.map(({ file }) => file).join('、');
  return found.every(({ figures }) => figures === first.figures)
    ? { file: first.file, told: `${whose}有 ${found.length} 份（${names}），数字相同，已与第一份核对` }
    : missing(`${whose}有 ${found.length} 份（${names}），数字不同，没有核对上年数字，请只留一份`);
}

function missing(told: string): LastMatch {
  return { told, isMissing: true };
}

/**
 * Last year's report of what was read: that of its body among some files, else the one that its workbook
 * keeps, which a check finds by itself.
 */
export function findLast(
  { report, last }: Pick<ReadResult, 'report' | 'last'>,
  files: readonly LastFile[] | undefined,
): LastMatch | undefined {
  const match = files && matchLast(report, files);
  if (match?.file !== undefined || !last || !fitsLast(report, last)) return match;
  return { told: tellKept(last) };
}

function tellKept({ sheet, report: { org, year } }: KeptLast): string {
  const of = year === null ? '' : ` ${year} 年度`;
  return `已与工作表“${sheet}”里的上年报告（${org}${of}）核对`;
}
