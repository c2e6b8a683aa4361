import type { ReviewPoint } from './reviewPoint.js';
import type { ReviewedReport } from './reviewReport.js';

/** What is said of a report beside the others of a review, such as that another body has the same. */
export type RemarkMap = ReadonlyMap<ReviewedReport, readonly ReviewPoint[]>;

/** A point on a whole report. */
export function bodyRemark(
  level: ReviewPoint['level'],
  message: string,
  passages?: ReviewPoint['passages'],
): ReviewPoint {
  return { level, place: '', message, isGap: false, ...(passages ? { passages } : {}) };
}

/** The remarks that a function makes on each report; reports without any are left out. */
export function remarkEach(
  reports: readonly ReviewedReport[],
  remark: (report: ReviewedReport) => readonly ReviewPoint[],
): RemarkMap {
  return new Map(
    reports.flatMap((report) => {
      const made = remark(report);
      return made.length > 0 ? [[report, made] as const] : [];
    }),
  );
}
