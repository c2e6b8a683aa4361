import { fold } from '../../core/form/fold.js';
import { isSameBody } from '../../core/report/sameBody.js';
import type { Report } from '../../index.js';

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
}

/** What is known of a report of last year. */
export function lastFileOf(file: string, { org, year, readings }: Report): LastFile {
  return { file, org, year, figures: JSON.stringify(readings) };
}

/**
 * Last year's report of a body among those of a folder: that of its name and the year before. Of several, one
 * with the very same name comes first; copies with the same figures are as good as one.
 */
export function matchLast(
  { org, year }: Pick<Report, 'org' | 'year'>,
  files: readonly LastFile[],
): LastMatch {
  if (org === '' || year === null)
    return { told: `${org === '' ? '没有机关名称' : '没有年度'}，找不到上年报告，没有核对上年数字` };
  const whose = `“${org}”${year - 1} 年度的报告`;
  const alike = files.filter((each) => each.year === year - 1 && isSameBody(each.org, org));
  const named = alike.filter((each) => fold(each.org) === fold(org));
  const found = named.length > 0 ? named : alike;
  const [first] = found;
  if (!first) return { told: `上年报告里没有${whose}，没有核对上年数字` };
  if (found.length === 1) return { file: first.file, told: `已与上年报告 ${first.file} 核对` };
  const names = found.map(({ file }) => file).join('、');
  return found.every(({ figures }) => figures === first.figures)
    ? { file: first.file, told: `${whose}有 ${found.length} 份（${names}），数字相同，已与第一份核对` }
    : { told: `${whose}有 ${found.length} 份（${names}），数字不同，没有核对上年数字，请只留一份` };
}
