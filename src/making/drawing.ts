import { editions } from '../../templates/index.js';
import {
  blankWorkbook as blankOf,
  type NewWorkbook,
  type WorkbookStart,
} from '../core/book/blankWorkbook.js';
import type { Layout } from '../core/draw/layout.js';
import { layoutsOf } from '../core/draw/layouts.js';
import type { Report } from '../core/report/report.js';

export { cursorAddress } from '../core/draw/firstToFill.js';
export { lastingContact, startReport, type ReportStart } from '../core/book/startReport.js';
export type { NewWorkbook, WorkbookStart };

/** A blank workbook in the edition of its year. Throws a `Problem`: `noYear`, `noEditionForYear`. */
export function blankWorkbook(start: Omit<WorkbookStart, 'last'>): NewWorkbook {
  return blankOf(start, editions);
}

/** The sheets of a blank workbook for a report that is to be filled. */
export function templateLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'template');
}

/** The sheets of a workbook that says what the report says. */
export function reportLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'asStated');
}
