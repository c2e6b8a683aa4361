import { editions } from '../../templates/index.js';
import type { NewWorkbook, WorkbookStart } from '../core/book/blankWorkbook.js';
import { startWorkbook } from '../core/book/startWorkbook.js';

export { layoutLast } from '../core/draw/layoutLast.js';
export { putLog } from '../core/book/putLog.js';
export { putNote, type NoteEdit } from '../core/book/putNote.js';

/**
 * A new workbook in the registered edition of its year, ready to be filled, with what is given of last year.
 * Throws a `Problem`: `noYear`, `noEditionForYear`, `wrongLastYear`, `wrongLastBody`.
 */
export function newWorkbook(start: WorkbookStart): NewWorkbook {
  return startWorkbook(start, editions);
}
