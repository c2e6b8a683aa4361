import { editions } from '../../templates/index.js';
import type { Sheet } from '../core/draw/sheet.js';
import { mayHoldReport as mayHold } from '../core/read/mayHold.js';

/** True where a sheet, by its name and its first rows, seems to hold a part of a report. */
export function mayHoldReport(sheet: Sheet): boolean {
  return mayHold(sheet, editions);
}
