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

/** True where two reports of one body say the same, whatever files they are. */
function isCopy(a: ReviewedReport, b: ReviewedReport): boolean {
  return a.edition === b.edition && a.figures === b.figures;
}

function tellDifferent({ org }: ReviewedReport, others: readonly ReviewedReport[]): string {
  return `“${org}”有几份数字不同的报告（另见${nameReports(others)}），请只留一份`;
}
