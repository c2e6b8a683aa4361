import { editions } from '../../templates/index.js';
import type { Sheet } from '../core/draw/sheet.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { viewWithOfficial } from '../core/read/view/officialView.js';

/**
 * Reads the same as `readSheets`, from the sheets of a file: those that stand as the program draws them are
 * placed at once. The pane reads one report at a time, and does not load first where labels are drawn.
 */
export function readFileSheets(sheets: readonly Sheet[]): ReadResult {
  return readViews(
    sheets.map((sheet) => viewWithOfficial(sheet, editions)),
    editions,
  );
}
