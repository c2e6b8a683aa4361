import { likelySame } from '../likelySame.js';
import { pointOnBody, pointEach, type PointMap } from './pointsOnBodies.js';
import { nameReports } from './nameReport.js';
import type { ReviewedReport } from './reviewReport.js';
import type { BodyFinder } from '../sameBodies.js';

/** Bodies of which there are several reports: copies, which need no answer but one, and different ones. */
export function pointOutDoubles(
  reports: readonly ReviewedReport[],
  find: BodyFinder<ReviewedReport>,
): PointMap {
  return pointEach(reports, (report) => {
    const same = find(report.org);
    const others = same.filter((each) => each !== report);
    const different = others.filter((each) => !isCopy(each, report));
    if (different.length > 0) return [pointOnBody('error', tellDifferent(report, different))];
    if (others.length === 0) return [];
    const [level, told] =
      same[0] === report
        ? (['hint', '另有相同的报告'] as const)
        : (['warning', '重复报送，相同的报告'] as const);
    return [pointOnBody(level, `${told}：${others.map(({ file }) => file).join('、')}，请只留一份`)];
  });
}

/** Bodies that may be another one by their names: one is short for the other. */
export function pointOutLikelySame(reports: readonly ReviewedReport[]): PointMap {
  const pairs = likelySame(reports);
  return pointEach(reports, (report) => {
    const others = pairs.flatMap((pair) =>
      pair.includes(report) ? pair.filter((each) => each !== report) : [],
    );
    if (others.length === 0) return [];
    const message = `与${nameReports(others)}可能是同一个单位，请核对机关名称和是否重复报送`;
    return [pointOnBody('hint', message)];
  });
}

/** True where two reports of one body say the same, whatever files they are. */
function isCopy(a: ReviewedReport, b: ReviewedReport): boolean {
  return a.edition === b.edition && a.figures === b.figures;
}

function tellDifferent({ org }: ReviewedReport, others: readonly ReviewedReport[]): string {
  return `“${org}”有几份数字不同的报告（另见${nameReports(others)}），请只留一份`;
}
