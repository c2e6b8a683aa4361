// What changes the open workbook, in one piece: it is loaded when something is to be changed.
export { amendBook } from './amendBook.js';
export { drawSheets } from './drawSheets.js';
export { isShown } from './shownMarks.js';
export { markSheets } from './markSheets.js';
export { removeSheet } from './removeSheet.js';
export { unhideSheet } from './unhideSheet.js';
export { writeEntries } from './writeEntries.js';
