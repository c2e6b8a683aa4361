import type { Report } from '../report/report.js';
import type { Layout, Totals } from './layout.js';
import { layoutAttachments } from './layoutAttachments.js';
import { layoutCover } from './layoutCover.js';
import { layoutNotes } from './layoutNotes.js';
import { layoutProse } from './layoutProse.js';
import { layoutTable } from './layoutTable.js';

/** The sheets of a workbook for a report, in order: cover, chapters, then attachments and notes if any. */
export function layoutsOf(report: Report, totals: Totals): readonly Layout[] {
  const { edition } = report;
  return [
    layoutCover(report),
    ...edition.chapters.flatMap((chapter) =>
      chapter.tables
        ? chapter.tables.map((table) => layoutTable(report, chapter, table, totals))
        : [layoutProse(report, chapter, totals)],
    ),
    ...(report.attachments?.length ? [layoutAttachments(report)] : []),
    ...(report.notes.length > 0 ? [layoutNotes(report)] : []),
  ];
}
