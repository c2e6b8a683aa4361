// What changes the open workbook.
export { amendBook } from './amendBook.js';
export { drawSheets } from './drawSheets.js';
export { writeEntries } from './writeEntries.js';
