import type { ReviewedReport } from './reviewReport.js';

/** A report as another body is told of it: `“青山县民政局”（民政局.xlsx）`. */
export function nameReport({ org, file }: Pick<ReviewedReport, 'org' | 'file'>): string {
  return org === '' ? file : `“${org}”（${file}）`;
}

/** So many reports are named. */
const MOST_NAMED = 3;

/** Some reports by their names; of many the first and their number. */
export function nameReports(reports: readonly Pick<ReviewedReport, 'org' | 'file'>[]): string {
  const named = reports.slice(0, MOST_NAMED).map(nameReport).join('、');
  return reports.length > MOST_NAMED ? `${named}等 ${reports.length} 份` : named;
}
