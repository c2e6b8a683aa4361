import { parseAddress } from '../../core/draw/address.js';
import type { LiveHost, Mark } from '../host.js';
import { connect, type Connection, type ExcelClient } from './connect.js';
import { followEdits } from './followEdits.js';
import { readBook, readSheetsAgain, type BookRead, type IsLikely } from './readBook.js';
import type { ShownMarks } from './shownMarks.js';
import { noSilence } from './silence.js';
import { changes } from './changes.js';

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
}: ExcelSurroundings): LiveHost {
  const connection = connect(excel, isSupported, patience);
  const silence = noSilence();
  const edits = followEdits(connection, silence);
  let last: BookRead | undefined;
  let shown: ShownMarks | undefined;
  /** The ids of the sheets whose formats were read since marks were made. */
  let fresh: ReadonlySet<string> = new Set();
  const remark = async (marks: readonly Mark[], known: ReadonlySet<string>) => {
    [shown, fresh] = [undefined, new Set()];
    const { markSheets } = await loadChanges();
    const { formats, problem } = await markSheets(connection, marks, last, known);
    last = last && { ...last, formats };
    if (problem) throw problem;
    shown = { marks, formats };
  };
  const idOf = (sheet: string) => last?.ids.get(sheet) ?? sheet;
  const known = { idOf, isDated: (id: string, at: string) => isDated(last, id, at) };
  const readOver = async (over: Connection, wanted?: readonly string[]): Promise<BookRead> => {
    const only = wanted && edits.within(wanted.map(idOf)) ? wanted : undefined;
    const seen = edits.seen();
    const again = only && last && (await readSheetsAgain(over, only, last));
    const read = again ?? (await readBook(over, isLikely));
    fresh = new Set(read.formats.keys());
    last = again && last ? mergeReads(last, again) : read;
    await edits.follow(read.ids.values());
    if (!again) edits.forget(seen);
    return read;
  };
  return {
    read: async (only) => (await readOver(connection, only)).sheets,
    draw: async (layouts) => (await loadChanges()).drawSheets(connection, layouts, silence),
    mark: async (marks) => {
      const { isShown } = await loadChanges();
      if (last && shown && fresh.size > 0 && isShown(marks, shown, last.formats)) return;
      await remark(marks, fresh);
    },
    clear: async () => remark([], new Set()),
    unhide: async (sheet) => (await loadChanges()).unhideSheet(connection, sheet, idOf),
    goTo: async (address) => showCell(connection, address, idOf),
    write: async (entries) => (await loadChanges()).writeEntries(connection, entries, known, silence),
    amend: async (basis, plan) => {
      const isKnown = (sheet: string) => last?.ids.has(sheet) === true;
      const host = { ...known, isKnown, silence, read: readOver };
      const { amendBook } = await loadChanges();
      const added = await amendBook(connection, basis, plan, host);
      last = last && { ...last, ids: new Map([...last.ids, ...added]) };
    },
    remove: async (sheet) => (await loadChanges()).removeSheet(connection, idOf(sheet), silence),
    watch: edits.watch,
  };
}

/** What changes the workbook. */
async function loadChanges() {
  return changes.now() ?? changes.load();
}

/** What is known after reading some sheets: of the others, what was known before. */
function mergeReads(before: BookRead, read: BookRead): BookRead {
  return {
    ...read,
    ids: new Map([...before.ids, ...read.ids]),
    formats: new Map([...before.formats, ...read.formats]),
    parts: new Map([...before.parts, ...read.parts]),
    dated: new Map([...before.dated, ...read.dated]),
  };
}

/** True for a cell that shows its number as a date, where its format may be changed. */
function isDated(last: BookRead | undefined, id: string, address: string): boolean {
  const isOpen = last?.formats.get(id)?.isGuarded !== true;
  return isOpen && last?.dated.get(id)?.has(address) === true;
}

async function showCell(
  connection: Connection,
  address: string,
  idOf: (sheet: string) => string,
): Promise<void> {
  const { sheet, row, column } = parseAddress(address);
  await connection.exchange(
    async (context, sync) => {
      const worksheet = context.workbook.worksheets.getItem(idOf(sheet));
      worksheet.activate();
      worksheet.getCell(row - 1, column - 1).select();
      await sync();
    },
    { sheet },
  );
}
