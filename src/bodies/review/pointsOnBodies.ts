import type { ReviewPoint } from './reviewPoint.js';
import type { ReviewedReport } from './reviewReport.js';

/** What is said of a report beside the others of a review, such as that another body has the same. */
export type PointMap = ReadonlyMap<ReviewedReport, readonly ReviewPoint[]>;

/** A point on a whole report. */
export function pointOnBody(
  level: ReviewPoint['level'],
  message: string,
  passages?: ReviewPoint['passages'],
): ReviewPoint {
  return { level, place: '', message, isGap: false, ...(passages ? { passages } : {}) };
}

/** The points that a function makes on each report; reports without any are left out. */
export function pointEach(
  reports: readonly ReviewedReport[],
  pointsOn: (report: ReviewedReport) => readonly ReviewPoint[],
): PointMap {
  return new Map(
    reports.flatMap((report) => {
      const made = pointsOn(report);
      return made.length > 0 ? [[report, made] as const] : [];
    }),
  );
}
