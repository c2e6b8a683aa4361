import { layoutLast } from '../draw/layoutLast.js';
import type { Edition } from '../form/edition.js';
import type { Report } from '../report/report.js';
import { isSameBody } from '../report/sameBody.js';
import { blankWorkbook, type NewWorkbook, type WorkbookStart } from './blankWorkbook.js';

/**
 * The sheets of a new workbook, and last year's report on a sheet of its own where it is given. Throws a
 * `Problem`: `noYear`, `noEditionForYear`, `wrongLastYear`, `wrongLastBody`.
 */
export function startWorkbook(start: WorkbookStart, editions: readonly Edition[]): NewWorkbook {
  const { report, layouts } = blankWorkbook(start, editions);
  const kept = start.last ? [layoutLast(keptOf(start.last, report))] : [];
  return { report, layouts: [...layouts, ...kept] };
}

/** Last year's report as the new workbook keeps it; another name was confirmed. */
function keptOf(last: Report, { org }: Report): Parameters<typeof layoutLast>[0] {
  const isOther = org !== '' && last.org !== '' && !isSameBody(org, last.org);
  return { report: last, ...(isOther ? { renamedTo: org } : {}) };
}
