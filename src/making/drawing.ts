import { editions } from '../../templates/index.js';
import { startWorkbook, type NewWorkbook, type WorkbookStart } from '../core/book/startWorkbook.js';
import type { Layout } from '../core/draw/layout.js';
import { layoutsOf } from '../core/draw/layouts.js';
import type { Report } from '../core/report/report.js';

export { cursorAddress } from '../core/draw/firstToFill.js';
export { layoutLast } from '../core/draw/layoutLast.js';
export { putLog } from '../core/book/putLog.js';
export { putNote, type NoteEdit } from '../core/book/putNote.js';
export { lastingContact, startReport, type ReportStart } from '../core/book/startReport.js';
export type { NewWorkbook, WorkbookStart };

/**
 * A new workbook in the registered edition of its year, ready to be filled; every face begins with it. Throws
 * a `Problem`: `noYear`, `noEditionForYear`, `wrongLastYear`.
 */
export function newWorkbook(start: WorkbookStart): NewWorkbook {
  return startWorkbook(start, editions);
}

/** The sheets of a blank workbook for a report that is to be filled. */
export function templateLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'template');
}

/** The sheets of a workbook that says what the report says. */
export function reportLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'asStated');
}
