import { veryHidden, type Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { CELLS_LIMIT } from '../bytes/limits.js';
import { openPackage } from '../zip/openPackage.js';
import { once } from './once.js';
import { packageReader } from './packageReader.js';
import { markUnprinted } from '../../unprinted.js';
import { readBook, type Book } from './readBook.js';
import { markCovered } from './markCovered.js';
import { readComments } from './readComments.js';
import { readDrawing } from './readDrawing.js';
import { readSheet, type SheetContext } from './readSheet.js';
import { readStrings } from './readStrings.js';
import { readStyles } from './readStyles.js';
import { withBeside } from './withBeside.js';

/**
 * The sheets of an .xlsx file. Only the parts that hold values are inflated and read: workbook, worksheets,
 * shared texts and styles, wherever they are in the package.
 *
 * Throws a `Problem` as `openPackage` and `readBook` do, `tooManyCells` with the sheet beyond `CELLS_LIMIT`,
 * and `damaged` for what no program writes.
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const reader = packageReader(openPackage(bytes));
  const book = readBook(reader);
  const styles = once(() => readStyles(reader, book.styles, book.theme));
  const context: SheetContext = {
    strings: once(() => readStrings(reader, book.strings)),
    formats: () => styles().formats,
    looks: () => styles().looks,
    palette: () => styles().palette,
    isFrom1904: book.isFrom1904,
    hasPictures: book.hasPictures,
  };
  let count = 0;
  const sheets = book.sheets.map(({ name, part, hidden, isVeryHidden, printed }) => {
    const { cells, grid, margins } = readSheet(reader, part, context, () => {
      count += 1;
      if (count > CELLS_LIMIT) throw new Problem('tooManyCells', { count, limit: CELLS_LIMIT, sheet: name });
    });
    const sheet = { name, hidden, cells, ...veryHidden({ isVeryHidden }), ...staleness(book) };
    return { sheet, part, grid, margins, printed };
  });
  // Drawings come last: they must not use up what the limits leave to the cells.
  return sheets.map(({ sheet, part, grid, margins, printed }) => {
    const { covers, ...beside } = readDrawing(reader, part, readComments);
    const cells = markUnprinted(markCovered(sheet.cells, covers, grid), printed);
    return withBeside({ ...sheet, cells }, { margins, ...beside });
  });
}

function staleness({ isStale }: Book): Pick<Sheet, 'isStale'> {
  return isStale ? { isStale } : {};
}
