import { firstToFill } from '../draw/firstToFill.js';
import type { Layout } from '../draw/layout.js';
import { layoutsOf } from '../draw/layouts.js';
import { editionOfYear, type Edition } from '../form/edition.js';
import { Problem } from '../report/problem.js';
import type { Report } from '../report/report.js';
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
 * The sheets of a new workbook without those of last year: the form, the paragraphs of the edition with
 * figures bound to the tables, and what is known of the cover. The edition is that of the year unless one is
 * given. Throws a `Problem`: `noYear`, `noEditionForYear`, `wrongLastYear`, `wrongLastBody`.
 */
export function blankWorkbook(start: WorkbookStart, editions: readonly Edition[]): NewWorkbook {
  const edition = start.edition ?? editionFor(start, editions);
  const report = startReport({ ...start, edition });
  return { report, layouts: withCursor(layoutsOf(report, 'template'), report) };
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
