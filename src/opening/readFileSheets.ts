import { editions } from '../../templates/index.js';
import type { Sheet } from '../core/draw/sheet.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { viewWithOfficial } from '../core/read/view/officialView.js';
import { tellTableNotes } from './tellTableNotes.js';

/**
 * Reads the same as `readSheets`, from the sheets of a file: those that stand as the program draws them are
 * placed at once, and notes beside tables are told. The pane reads one report at a time, and does not load
 * first where labels are drawn.
 */
export function readFileSheets(sheets: readonly Sheet[]): ReadResult {
  const views = sheets.map((sheet) => viewWithOfficial(sheet, editions));
  return tellTableNotes(readViews(views, editions), views);
}
