import type { Sheet } from '../../../core/draw/sheet.js';
import { commentTexts } from '../reading/commentTexts.js';
import { withBeside } from '../reading/withBeside.js';
import { biffBoxes } from './biffBoxes.js';
import { biffFloats } from './biffFloats.js';
import { biffMargins } from './biffMargins.js';
import type { SheetRecord } from './biffSheets.js';

/** What is found beside the cells in the records of the sheets of an .xls file. */
export interface BiffBeside {
  readonly take: (record: SheetRecord) => void;
  /** A sheet with what was found on it. */
  readonly of: (sheet: Sheet) => Sheet;
}

/** Finds text boxes, comments, headers and footers, pictures and embedded documents. */
export function biffBeside(): BiffBeside {
  const [boxes, margins, floats] = [biffBoxes(), biffMargins(), biffFloats()];
  return {
    take: (record) => {
      boxes.take(record);
      margins.take(record);
      floats.take(record);
    },
    of: (sheet) =>
      withBeside(sheet, {
        boxes: boxes.of(sheet.name),
        comments: commentTexts(boxes.commentsOf(sheet.name)),
        margins: margins.of(sheet.name),
        ...floats.of(sheet.name),
      }),
  };
}
