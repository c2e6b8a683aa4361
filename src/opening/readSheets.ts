import { editions } from '../../templates/index.js';
import type { Sheet } from '../core/draw/sheet.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { withPathLabels } from '../core/read/view/pathLabels.js';
import { viewOf } from '../core/read/view/view.js';
import { withBesideCover } from './besideCover.js';

/**
 * Reads the report on the sheets of a workbook, in the edition that fits; of those that fit alike, the first.
 * Values of the cover that go on beside their cell are told.
 * Throws a `Problem` where there is no report.
 */
export function readSheets(sheets: readonly Sheet[], known = editions): ReadResult {
  const read = readViews(
    sheets.map((sheet) => withPathLabels(viewOf(sheet), known)),
    known,
  );
  return withBesideCover(sheets, read);
}
