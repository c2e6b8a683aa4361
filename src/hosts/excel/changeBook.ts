// What changes the open workbook, in one piece: it is loaded when something is to be changed.
export { amendBook } from './amending/amendBook.js';
export { drawSheets } from './drawing/drawSheets.js';
export { isShown } from './marking/shownMarks.js';
export { markSheets } from './marking/markSheets.js';
export { removeSheet } from './amending/removeSheet.js';
export { redrawSheets } from './amending/redrawSheets.js';
export { unhideSheet } from './amending/unhideSheet.js';
export { writeEntries } from './amending/writeEntries.js';
