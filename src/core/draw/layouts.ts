import type { Edition } from '../form/edition.js';
import type { Report } from '../report/report.js';
import type { Layout, Totals } from './layout.js';
import { layoutCover } from './layoutCover.js';
import { layoutNotes } from './layoutNotes.js';
import { layoutProse } from './layoutProse.js';
import { layoutTable } from './layoutTable.js';

/** The sheets of a workbook for a report, in order: cover, chapters, and notes where there are any. */
export function layoutsOf(report: Report, totals: Totals): readonly Layout[] {
  const { edition } = report;
  return [
    layoutCover(report),
    ...edition.chapters.flatMap((chapter) =>
      chapter.tables
        ? chapter.tables.map((table) => layoutTable(report, chapter, table, totals))
        : [layoutProse(report, chapter, totals)],
    ),
    ...(report.notes.length > 0 ? [layoutNotes(report)] : []),
  ];
}

/**
 * The name of the sheet of a table or a prose chapter, by its code, or of the cover, `cover`; undefined for
 * any other code.
 */
export function sheetNameOf(part: string, { coverSheet, chapters }: Edition): string | undefined {
  if (part === 'cover') return coverSheet;
  const chapter = chapters.find(({ code, tables }) => !tables && code === part);
  if (chapter) return chapter.sheet ?? chapter.title;
  return chapters.flatMap(({ tables = [] }) => tables).find(({ code }) => code === part)?.name;
}

/** The names of those sheets but for the notes. */
export function sheetNames(edition: Edition): readonly string[] {
  return [
    edition.coverSheet,
    ...edition.chapters.flatMap(
      (chapter) => chapter.tables?.map((table) => table.name) ?? [chapter.sheet ?? chapter.title],
    ),
  ];
}
