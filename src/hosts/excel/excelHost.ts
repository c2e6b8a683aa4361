import { parseAddress } from '../../core/draw/address.js';
import type { LiveHost } from '../host.js';
import { changes } from './changes.js';
import { connect, type Connection, type ExcelClient } from './connection/connect.js';
import { noSilence } from './connection/silence.js';
import { knownBook } from './knownBook.js';
import type { IsLikely } from './reading/readBook.js';
import { followEdits } from './watching/followEdits.js';

/** The Excel that runs, and what it can do. */
interface ExcelSurroundings {
  /** The global of the Office.js library. */
  readonly excel: ExcelClient;
  /** True where Excel supports that version of the API: `isSupported('1.9')`. */
  readonly isSupported: (version: string) => boolean;
  /** How long Excel may take for one exchange, in milliseconds. */
  readonly patience?: number;
  /** Which sheets are read first in a large workbook; without it, small ones are. */
  readonly isLikely?: IsLikely;
  /** True where the workbook is read for a single check. */
  readonly isReadOnce?: boolean;
}

const PATIENCE = 20_000;

/**
 * The workbook that is open in Excel, through Office.js. The user's content is never changed: existing sheets
 * are not painted over, only a sheet of ours is ever deleted, and marks are conditional formats with our own
 * signature.
 *
 * Works from ExcelApi 1.7 on. What newer versions add (validation 1.8, print set-up and marks in one piece
 * 1.9) is used where it is supported.
 */
export function excelHost({
  excel,
  isSupported,
  patience = PATIENCE,
  isLikely = () => false,
  isReadOnce = false,
}: ExcelSurroundings): LiveHost {
  const connection = connect(excel, isSupported, patience);
  const silence = noSilence();
  const edits = followEdits(connection, silence);
  const book = knownBook(connection, edits, { isLikely, isReadOnce });
  const { idOf } = book;
  return {
    read: async (only) => (await book.read(connection, only)).sheets,
    draw: async (layouts) => (await loadChanges()).drawSheets(connection, layouts, silence),
    mark: async (marks) => book.mark(marks, await loadChanges()),
    clear: async () => book.clear(await loadChanges()),
    unhide: async (sheet) => (await loadChanges()).unhideSheet(connection, sheet, idOf),
    goTo: async (address) => showCell(connection, address, idOf),
    write: async (entries) => (await loadChanges()).writeEntries(connection, entries, book, silence),
    amend: async (basis, plan) => {
      const { amendBook } = await loadChanges();
      book.add(await amendBook(connection, basis, plan, { ...book, silence }));
    },
    remove: async (sheet) => (await loadChanges()).removeSheet(connection, idOf(sheet), silence),
    redraw: async (redrawing) => (await loadChanges()).redrawSheets(connection, redrawing, idOf, silence),
    watch: edits.watch,
  };
}

/** What changes the workbook. */
async function loadChanges() {
  return changes.now() ?? changes.load();
}

async function showCell(
  connection: Connection,
  address: string,
  idOf: (sheet: string) => string,
): Promise<void> {
  const { sheet, row, column } = parseAddress(address);
  const id = idOf(sheet);
  await connection
    .exchange(
      async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItem(id);
        worksheet.activate();
        worksheet.getCell(row - 1, column - 1).select();
        await sync();
      },
      { sheet },
    )
    .catch(async (error: unknown) => {
      throw await (await loadChanges()).whyNotShown(connection, sheet, id, error);
    });
}
