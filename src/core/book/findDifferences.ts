import { LOG_PARTS } from '../draw/logLine.js';
import { formOf } from '../form/form.js';
import type { ReadResult } from '../read/readReport.js';
import { contactFields, proseChapters, readingOf } from '../report/report.js';
import { isSameReading } from './planCells.js';

/**
 * The names of what two readings of a report do not agree in: cells, `cover.` fields, chapters,
 * `attachments`, `notes` and `log`; none where both say the same.
 */
export function findDifferences(one: ReadResult, other: ReadResult): readonly string[] {
  const [a, b] = [one.report, other.report];
  const { edition } = a;
  if (edition !== b.edition) return ['cover.edition'];
  const differ = (some: unknown, others: unknown) => JSON.stringify(some) !== JSON.stringify(others);
  return [
    ...formOf(edition)
      .cells.filter((cell) => !isSameReading(readingOf(a, cell), readingOf(b, cell)))
      .map(({ name }) => name),
    ...(a.org === b.org ? [] : ['cover.org']),
    ...(a.year === b.year ? [] : ['cover.year']),
    ...contactFields(edition).flatMap(({ code }) =>
      (a.contact[code] ?? '') === (b.contact[code] ?? '') ? [] : [`cover.${code}`],
    ),
    ...proseChapters(edition).flatMap(({ code }) =>
      differ(a.chapters[code] ?? [], b.chapters[code] ?? []) ? [code] : [],
    ),
    ...(differ(a.attachments ?? [], b.attachments ?? []) ? ['attachments'] : []),
    ...(differ(notesOf(one), notesOf(other)) ? ['notes'] : []),
    ...(differ(linesOf(one), linesOf(other)) ? ['log'] : []),
    ...(isSameLast(one.last, other.last) ? [] : ['last']),
  ];
}

/** True where both keep the same report of last year, or none. */
export function isSameLast(one: ReadResult['last'], other: ReadResult['last']): boolean {
  return JSON.stringify(saidBy(one)) === JSON.stringify(saidBy(other));
}

function saidBy(last: ReadResult['last']) {
  if (!last) return undefined;
  const { report, renamedTo } = last;
  const { edition, org, year, chapters, readings } = report;
  return [
    edition.id,
    org,
    year,
    proseChapters(edition).map(({ code }) => chapters[code]),
    readings,
    renamedTo,
  ];
}

function notesOf({ report }: ReadResult) {
  return report.notes.map(({ finding, about, text }) => [finding, about, text]);
}

function linesOf({ logPlace }: ReadResult) {
  return logPlace?.lines.map((line) => LOG_PARTS.map((part) => line[part])) ?? [];
}
