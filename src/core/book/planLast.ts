import { layoutLast } from '../draw/layoutLast.js';
import type { EditPlan, PlacedReport } from './cellEdit.js';
import { isSameLast } from './findDifferences.js';

/** The sheet of last year's report: where the page keeps another, it takes the place of the workbook's. */
export function planLast(
  book: PlacedReport,
  page: PlacedReport,
): Pick<EditPlan, 'edits' | 'added' | 'removed'> {
  const [before, now] = [book.read.last, page.read.last];
  if (isSameLast(before, now)) return { edits: [], added: [], removed: [] };
  return {
    edits: [],
    added: now ? [layoutLast(now)] : [],
    removed: before ? [before.sheet] : [],
  };
}
