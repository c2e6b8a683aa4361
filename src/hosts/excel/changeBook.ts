// What changes the open workbook, in one piece, and what tells why a cell is not shown: loaded when needed.
export { amendBook } from './amending/amendBook.js';
export { drawSheets } from './drawing/drawSheets.js';
export { isShown } from './marking/shownMarks.js';
export { markSheets } from './marking/markSheets.js';
export { removeSheet } from './amending/removeSheet.js';
export { redrawSheets } from './amending/redrawSheets.js';
export { unhideSheet } from './amending/unhideSheet.js';
export { whyNotShown } from './reading/whyNotShown.js';
export { writeEntries } from './amending/writeEntries.js';
