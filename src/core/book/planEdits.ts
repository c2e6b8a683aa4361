import { proseChapters } from '../report/report.js';
import type { PlacedReport, EditPlan } from './cellEdit.js';
import { planAttachments } from './planAttachments.js';
import { planCells } from './planCells.js';
import { planChapter, type ProseWay } from './planChapter.js';
import { planCover } from './planCover.js';
import { planLast } from './planLast.js';
import { planLog, planNotes } from './planRows.js';

/**
 * What to do to a workbook so that it says what the page says, and everything else in it stays. Reading the
 * edited workbook must show whether it does: see `findDifferences`.
 */
export function planEdits(book: PlacedReport, page: PlacedReport, way: ProseWay): EditPlan {
  const cells = planCells(book, page);
  const last = planLast(book, page);
  const attachments = planAttachments(book, page);
  const plans = [
    cells,
    planCover(book, page),
    ...proseChapters(page.read.report.edition).map((chapter) => planChapter(book, page, chapter, way)),
    planNotes(book, page),
    planLog(book, page),
    attachments,
    last,
  ];
  return {
    edits: plans.flatMap(({ edits }) => edits),
    added: plans.flatMap((plan) => ('added' in plan ? plan.added : [])),
    removed: [...last.removed, ...attachments.removed],
    unplaced: plans.flatMap((plan) => ('unplaced' in plan ? plan.unplaced : [])),
    followed: cells.followed,
  };
}
