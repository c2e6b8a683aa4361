import { firstToFill } from '../draw/firstToFill.js';
import type { Layout } from '../draw/layout.js';
import { layoutLast } from '../draw/layoutLast.js';
import { layoutsOf } from '../draw/layouts.js';
import { editionOfYear, type Edition } from '../form/edition.js';
import { Problem } from '../report/problem.js';
import type { Report } from '../report/report.js';
import { isSameBody } from '../report/sameBody.js';
import { startReport, type ReportStart } from './startReport.js';

/** What a new workbook starts with. */
export interface WorkbookStart extends Omit<ReportStart, 'edition'> {
  /** Left out where the year decides. */
  readonly edition?: Edition;
}

/** A workbook that is ready to be filled. */
export interface NewWorkbook {
  readonly report: Report;
  /** Its sheets; the one that filling in begins on has the cursor. */
  readonly layouts: readonly Layout[];
}

/**
 * The sheets of a new workbook: the form, the paragraphs of the edition with figures bound to the tables,
 * what is known of the cover, and last year's report on a sheet of its own. The edition is that of the year
 * unless one is given. Throws a `Problem`:
 * `noYear`, `noEditionForYear`, `wrongLastYear`, `wrongLastBody`.
 */
export function startWorkbook(start: WorkbookStart, editions: readonly Edition[]): NewWorkbook {
  const edition = start.edition ?? editionFor(start, editions);
  const report = startReport({ ...start, edition });
  const kept = start.last ? [layoutLast(keptOf(start.last, report))] : [];
  return { report, layouts: [...withCursor(layoutsOf(report, 'template'), report), ...kept] };
}

/** Last year's report as the new workbook keeps it; another name was confirmed. */
function keptOf(last: Report, { org }: Report): Parameters<typeof layoutLast>[0] {
  const isOther = org !== '' && last.org !== '' && !isSameBody(org, last.org);
  return { report: last, ...(isOther ? { renamedTo: org } : {}) };
}

function withCursor(layouts: readonly Layout[], report: Report): readonly Layout[] {
  const first = firstToFill(report, layouts);
  return layouts.map((layout) =>
    layout.sheet === first?.sheet ? { ...layout, cursor: { row: first.row, column: first.column } } : layout,
  );
}

/** The edition that applies to the year of a start, or to the year after last year's report. */
function editionFor({ year, last }: WorkbookStart, editions: readonly Edition[]): Edition {
  const wanted = year ?? (last?.year == null ? undefined : last.year + 1);
  if (wanted === undefined) throw new Problem('noYear');
  const edition = editionOfYear(editions, wanted);
  if (edition) return edition;
  const from = Math.min(...editions.map(({ firstYear }) => firstYear));
  throw new Problem('noEditionForYear', { year: wanted, from });
}
