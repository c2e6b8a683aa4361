import { partsOfYuan } from '../form/exactAmount.js';
import { fold } from '../form/fold.js';
import { formOf } from '../form/form.js';
import { withoutRadicals } from '../form/radicals.js';
import { isMoney, isUnread, type Reading } from '../form/number.js';
import type { Attachment } from '../report/attachment.js';
import { readingOf, type Report } from '../report/report.js';
import { compose } from './compose.js';

/** The figures of a table in one spelling: a line for each cell, an amount in its exact value. */
export function tableToSeal(report: Report, table: string): string {
  const cells = formOf(report.edition).cells.filter((cell) => cell.table.code === table);
  const lines = cells.map((cell) => `${cell.name} ${spell(readingOf(report, cell))}`);
  return [`${report.edition.id} ${table}`, ...lines].join('\n');
}

/**
 * The text of a chapter as it is published, in one spelling: width, spaces, quotes, radicals in place of
 * characters and where its paragraphs end do not count, since a page or a printed PDF may change them.
 */
export function chapterToSeal(report: Report, chapter: string): string {
  const { chapters } = compose(report, false);
  const paragraphs = chapters.find((each) => each.chapter.code === chapter)?.paragraphs ?? [];
  return [`${report.edition.id} ${chapter}`, ...paragraphs.map(spellText)].join('');
}

/** An attachment in one spelling: its chapter, its title and its cells row by row. */
export function attachmentToSeal({ chapter, title, rows }: Attachment): string {
  return [chapter, spellText(title), ...rows.map((row) => row.map(spellText).join('\t'))].join('\n');
}

function spellText(text: string): string {
  return fold(withoutRadicals(text));
}

function spell(reading: Reading): string {
  if (reading === null) return '-';
  if (typeof reading === 'number') return String(reading);
  if (isUnread(reading)) return JSON.stringify(fold(reading.text));
  if (!isMoney(reading)) return '-';
  const parts = partsOfYuan(reading);
  return parts === undefined ? `${reading.value} ${reading.unit ?? '?'}` : `${parts} yuan`;
}
