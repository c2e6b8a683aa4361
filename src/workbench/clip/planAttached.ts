import { newAttachments, redrawAttachments } from '../../core/book/redrawAttachments.js';
import { attachmentsOn } from '../../core/read/beside/attachmentsOn.js';
import { sheetOfCells } from '../../hosts/drawing/sheetOfCells.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import {
  attachTables,
  editions,
  Problem,
  tellProblem,
  type AttachedTables,
  type Edition,
  type PageSheets,
} from '../../index.js';
import { formOn } from '../paper/tellPlace.js';
import { emptyPlan, type PastePlan } from './pastePlan.js';

/** What is planned of the tables that are none of the form, and the places of those that are kept. */
export interface AttachedPlan {
  readonly plan: PastePlan;
  readonly taken: ReadonlySet<number>;
}

const NONE: AttachedPlan = { plan: emptyPlan, taken: new Set() };

/**
 * Plans that tables are kept as attachments beside those that the workbook has; one that it has already is
 * not written again. Where the sheet of the attachments cannot be drawn anew, the plan says why.
 */
export function planAttached(
  sheets: readonly PageSheet[],
  edition: Edition,
  { attachments, taken }: Pick<AttachedTables, 'attachments' | 'taken'>,
): AttachedPlan {
  if (attachments.length === 0) return NONE;
  const read = sheets.map((sheet) => sheetOfCells(sheet.layout.sheet, cellsOn(sheet)));
  const now = attachmentsOn(read, edition, editions);
  const added = newAttachments(now, attachments);
  const known = attachments.length - added.length;
  const remarks = known > 0 ? [`${known} 个附件与工作簿里的相同，不再写入。`] : [];
  if (added.length === 0) return { plan: { ...emptyPlan, remarks, isByLabel: true }, taken };
  try {
    const redrawing = redrawAttachments(now, [...now.attachments, ...added]);
    const found = [{ name: edition.attachments.label, count: added.length, unit: '个' as const }];
    return { plan: { ...emptyPlan, found, remarks, isByLabel: true, redrawing }, taken };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { plan: { ...emptyPlan, remarks: [tellProblem(error)] }, taken: new Set() };
  }
}

/** Plans that tables which are pasted among the paragraphs of a chapter are its attachments. */
export function planInChapter(
  sheets: readonly PageSheet[],
  { layout }: PageSheet,
  page: PageSheets,
): AttachedPlan {
  const edition = formOn(sheets)?.edition;
  const chapter = edition?.chapters.find(({ sheet, title }) => (sheet ?? title) === layout.sheet);
  if (!edition || !chapter) return NONE;
  return planAttached(sheets, edition, attachTables(page, new Map(), edition, chapter.code));
}
