import { editions } from '../../templates/index.js';
import type { Sheet } from '../core/draw/sheet.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { viewWithOfficial } from '../core/read/view/officialView.js';
import { besideCover } from './besideCover.js';

/**
 * Reads the same as `readSheets`, from the sheets of a file: those that stand as the program draws them are
 * placed at once, and values of the cover that go on beside their cell are told. The pane reads one report at
 * a time, and does not load first where labels are drawn.
 */
export function readFileSheets(sheets: readonly Sheet[]): ReadResult {
  const read = readViews(
    sheets.map((sheet) => viewWithOfficial(sheet, editions)),
    editions,
  );
  const beside = besideCover(sheets, read);
  return beside.length > 0 ? { ...read, remarks: [...read.remarks, ...beside] } : read;
}
