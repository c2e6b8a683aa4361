import { layoutLast } from '../../core/draw/layoutLast.js';
import { layoutLog } from '../../core/draw/layoutLog.js';
import { reportLayouts, templateLayouts, type Layout, type ReadResult, type Report } from '../../index.js';

/** The sheets that a report is shown on, and the same with a formula in every total. */
export function sheetsFor(
  report: Report,
  { logPlace, last }: Pick<ReadResult, 'logPlace' | 'last'> = {},
): readonly [layouts: readonly Layout[], sums: readonly Layout[]] {
  const log = logPlace ? [layoutLog(report.edition, logPlace.lines)] : [];
  const kept = last ? [layoutLast(last)] : [];
  return [[...reportLayouts(report), ...log, ...kept], templateLayouts(report)];
}
