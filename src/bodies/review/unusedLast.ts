import type { LastFile } from '../lastFiles.js';
import type { PassedOver } from '../passedOver.js';
import type { UnreadBody } from '../readBody.js';
import type { ReviewedReport } from './reviewReport.js';
import type { BodyFinder } from '../sameBodies.js';

/** The reports of last year that a review was given: those that were read, and those that cannot be. */
export interface LastReports {
  readonly files: readonly LastFile[];
  readonly unread: readonly UnreadBody[];
}

/** The reports of last year that go with none of the reviewed ones, each with the reason. */
export function unusedLast(
  { files, unread }: LastReports,
  find: BodyFinder<ReviewedReport>,
): readonly PassedOver[] {
  return [
    ...unread.map(({ file, failure }) => ({ file, why: failure.replace(/。$/, '') })),
    ...files.flatMap((each) => {
      const why = whyUnused(each, find);
      return why === undefined ? [] : [{ file: each.file, why }];
    }),
  ];
}

function whyUnused({ org, year }: LastFile, find: BodyFinder<ReviewedReport>): string | undefined {
  if (org === '' || year === null) return `没有${org === '' ? '机关名称' : '年度'}，不知道与哪份报告核对`;
  if (find(org).some((report) => report.year === year + 1)) return undefined;
  return `“${org}”${year} 年度的报告，这次没有审核它 ${year + 1} 年度的报告`;
}
