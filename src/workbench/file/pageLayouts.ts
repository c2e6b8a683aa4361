import { layoutLog } from '../../core/draw/layoutLog.js';
import { reportLayouts, templateLayouts, type Layout, type ReadResult, type Report } from '../../index.js';

/** The sheets that a report is shown on, and the same with a formula in every total. */
export function sheetsFor(
  report: Report,
  logPlace?: ReadResult['logPlace'],
): readonly [layouts: readonly Layout[], sums: readonly Layout[]] {
  const log = logPlace ? [layoutLog(report.edition, logPlace.lines)] : [];
  return [[...reportLayouts(report), ...log], templateLayouts(report)];
}
