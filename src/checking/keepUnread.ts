import { leftOutCells, unreadCells } from '../core/check/unreadCells.js';
import { formOf } from '../core/form/form.js';
import type { ReadResult } from '../core/read/readReport.js';
import { readingOf, withCells, type Report } from '../core/report/report.js';
import { NOT_READ } from '../rules/wording/tellUnread.js';

/**
 * The report with `未读取` in the cells whose rows stand in the file but were not read, so that a workbook
 * made of it does not have these as blanks, for which a 0 would be offered. Tables that were not read as a
 * whole stay blank.
 */
export function keepUnread({ report, remarks }: Pick<ReadResult, 'report' | 'remarks'>): Report {
  const form = formOf(report.edition);
  const ofRows = remarks.filter(({ kind }) => kind === 'tornRows');
  const names = new Set([...unreadCells(ofRows, form), ...leftOutCells(remarks, form)]);
  const blank = form.cells.filter((cell) => names.has(cell.name) && readingOf(report, cell) === null);
  return withCells(report, Object.fromEntries(blank.map(({ name }) => [name, { text: NOT_READ }])));
}
