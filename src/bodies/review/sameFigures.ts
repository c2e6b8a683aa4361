import { chanceOfSame } from '../../core/check/chance.js';
import { formOf } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import type { Reading } from '../../core/form/number.js';
import { isSameBody } from '../../core/report/sameBody.js';
import { editionNamed } from '../../index.js';
import { pointOnBody, pointEach, type PointMap } from './pointsOnBodies.js';
import { nameReports } from './nameReport.js';
import type { ReviewedReport } from './reviewReport.js';

/** How likely it may be that any two of all bodies have the same figures by chance. */
const CHANCE = 0.01;

/** What two reports are compared by: plain data of a report that was read. */
export type WithFigures = Pick<ReviewedReport, 'edition' | 'figures' | 'org' | 'file'>;

/**
 * The reports whose figures are all the same as another's, group by group. Small figures are often the same
 * by chance, the more so the more bodies there are: only those are told that are most unlikely.
 */
export function groupsOfSame<Each extends WithFigures>(
  reports: readonly Each[],
): readonly (readonly Each[])[] {
  const pairs = Math.max(1, (reports.length * (reports.length - 1)) / 2);
  return groupBy(reports, ({ edition, figures }) => `${edition} ${figures}`).filter(
    (group) => group.length > 1 && chanceOf(group[0]) < CHANCE / pairs,
  );
}

/** Bodies whose figures are all the same as another's. */
export function pointOutFigures(reports: readonly ReviewedReport[]): PointMap {
  return new Map(groupsOfSame(reports).flatMap((group) => [...pointOutGroup(group)]));
}

function pointOutGroup(group: readonly ReviewedReport[]): PointMap {
  return pointEach(group, (report) => {
    const others = group.filter((each) => each !== report && !isSameBody(each.org, report.org));
    if (others.length === 0) return [];
    const message = `各表数字与${nameReports(others)}完全相同，请核对是否误用了别的单位的报告`;
    return [pointOnBody('warning', message)];
  });
}

/** How likely two bodies have these figures by chance; sums follow from the others and count nothing. */
function chanceOf(report: WithFigures | undefined): number {
  if (!report) return 1;
  const readings = JSON.parse(report.figures) as readonly Reading[];
  return formOf(editionNamed(report.edition))
    .cells.filter(({ isSum }) => !isSum)
    .reduce((product, { index }) => product * chanceOfSame(readings[index] ?? null), 1);
}
