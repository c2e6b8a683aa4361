import { cellAddress } from '../../core/draw/address.js';
import type { SheetCell } from '../../core/draw/sheet.js';
import type { Mark } from '../host.js';
import type * as Changes from './changeBook.js';
import type { Connection } from './connection/connect.js';
import type { ShownMarks } from './marking/shownMarks.js';
import { closerLook } from './reading/askSheets.js';
import { isUnfinished } from './reading/partsOf.js';
import { readSheetsAgain } from './reading/readAgain.js';
import { readBook, type BookRead, type IsLikely } from './reading/readBook.js';
import type { FollowedEdits } from './watching/followEdits.js';

type Marking = Pick<typeof Changes, 'isShown' | 'markSheets'>;

/** What is known of the open workbook since it was read last, and what changes that. */
interface KnownBook {
  /** The id of a sheet that had this name when it was read; the name itself where it is not known. */
  readonly idOf: (sheet: string) => string;
  /** True for a cell that shows its number as a date, where its format may be changed. */
  readonly isDated: (id: string, address: string) => boolean;
  /** True for a sheet that was there when the workbook was read last. */
  readonly isKnown: (sheet: string) => boolean;
  /** Reads all sheets, or those of these names where the edits since then were only there. */
  readonly read: (over: Connection, only?: readonly string[]) => Promise<BookRead>;
  /** Makes these marks in place of ours; does nothing where they are shown already. */
  readonly mark: (marks: readonly Mark[], changes: Marking) => Promise<void>;
  readonly clear: (changes: Marking) => Promise<void>;
  /** Takes in sheets that were added, by their ids. */
  readonly add: (sheets: ReadonlyMap<string, string>) => void;
}

/** How the workbook is read: which sheets first, and whether only once. */
interface WaysToRead {
  readonly isLikely: IsLikely;
  readonly isReadOnce: boolean;
}

/**
 * Nothing is known before the workbook is read. What is printed is asked for from the second reading on, and
 * at once where there is none.
 */
export function knownBook(connection: Connection, edits: FollowedEdits, ways: WaysToRead): KnownBook {
  let last: BookRead | undefined;
  let shown: ShownMarks | undefined;
  /** The ids of the sheets whose formats were read since marks were made. */
  let fresh: ReadonlySet<string> = new Set();
  const idOf = (sheet: string) => last?.ids.get(sheet) ?? sheet;
  const remark = async (marks: readonly Mark[], known: ReadonlySet<string>, { markSheets }: Marking) => {
    [shown, fresh] = [undefined, new Set()];
    const { formats, problem } = await markSheets(connection, marks, last, known);
    last = last && { ...last, formats };
    if (problem) throw problem;
    shown = { marks, formats };
  };
  return {
    idOf,
    isDated: (id, at) => isDated(last, id, at),
    isKnown: (sheet) => last?.ids.has(sheet) === true,
    read: async (over, wanted) => {
      const only = wanted && edits.within(wanted.map(idOf)) ? wanted : undefined;
      const seen = edits.seen();
      const again = only && last && (await readSheetsAgain(over, only, last));
      const got = again ?? (await readBook(over, ways.isLikely, ways.isReadOnce || last !== undefined));
      const read = await finish(over, got, again && last?.isFrom1904);
      fresh = new Set(read.formats.keys());
      last = again && last ? mergeReads(last, read) : read;
      await edits.follow(read.ids.values());
      if (!again) edits.forget(seen);
      return read;
    },
    mark: async (marks, changes) => {
      const isThere = last && shown && fresh.size > 0 && changes.isShown(marks, shown, last.formats);
      if (isThere !== true) await remark(marks, fresh, changes);
    },
    clear: async (changes) => remark([], new Set(), changes),
    add: (sheets) => {
      last = last && { ...last, ids: new Map([...last.ids, ...sheets]) };
    },
  };
}

/** What was read, with what dates and printed areas tell of it. */
async function finish(over: Connection, read: BookRead, isFrom1904?: boolean): Promise<BookRead> {
  const isDone = ![...read.parts.values()].some(isUnfinished);
  return isDone ? read : (await closerLook.load()).finishRead(over, read, isFrom1904);
}

/** What is known after reading some sheets: of the others, what was known before. */
function mergeReads(before: BookRead, read: BookRead): BookRead {
  return {
    ...before,
    ...read,
    ids: new Map([...before.ids, ...read.ids]),
    formats: new Map([...before.formats, ...read.formats]),
    parts: new Map([...before.parts, ...read.parts]),
  };
}

/** True for a cell that shows its number as a date, where its format may be changed. */
function isDated(last: BookRead | undefined, id: string, address: string): boolean {
  const isOpen = last?.formats.get(id)?.isGuarded !== true;
  const isIt = ({ date, row, column }: SheetCell) =>
    date !== undefined && cellAddress(row, column) === address;
  return isOpen && last?.parts.get(id)?.cells.some(isIt) === true;
}
