import { editions } from '../../templates/index.js';
import type { Sheet } from '../core/draw/sheet.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { viewWithOfficial } from '../core/read/view/officialView.js';
import { withJoinedLabels } from '../imports/sheets/joinedLabels.js';
import { readOneYear } from '../imports/sheets/readOneYear.js';
import { readRelaid } from '../imports/sheets/readRelaid.js';
import { withHeads } from './aboveTables.js';
import { withBesideCover } from './besideCover.js';
import { withPathLabels } from '../core/read/view/pathLabels.js';
import { bodiesAdded } from './bodiesAdded.js';
import { tellOtherBody } from './otherBodyAbove.js';
import { withPrefaceContact } from './prefaceContact.js';

/**
 * Reads the same as `readSheets`, from the sheets of a file: those that stand as the program draws them are
 * placed at once, labels in cells below each other are joined, body and year are taken from above the tables
 * where no cover names them, the contact from a preface, another body above a table is told, and the bodies
 * that a sum adds up. The pane reads one report at a time, and does not load first where labels are drawn.
 */
export function readFileSheets(given: readonly Sheet[]): ReadResult {
  const sheets = given.map((sheet) => withJoinedLabels(sheet, editions));
  const read = readOneYear(sheets, editions, (some) =>
    readRelaid(some, editions, (shown) => {
      const views = shown.map((sheet) => withPathLabels(viewWithOfficial(sheet, editions), editions));
      return tellOtherBody(views, withHeads(views, readViews(views, editions)));
    }),
  );
  const added = bodiesAdded(sheets);
  return {
    ...withPrefaceContact(sheets, withBesideCover(sheets, read)),
    ...(added.length > 0 ? { added } : {}),
  };
}
