import { parseAddress } from '../../core/draw/address.js';
import type { LiveHost, Mark } from '../host.js';
import { connect, type Connection, type ExcelClient } from './connect.js';
import { drawSheets } from './draw.js';
import { markSheets, sameMarks } from './mark.js';
import { readBook, type BookRead, type PlacedMarks } from './read.js';
import { watchEdits, type Silence } from './watch.js';
import { writeEntries } from './write.js';

/** What is known of the Excel that runs. */
export interface ExcelSurroundings {
  /** The global of the Office.js library. */
  readonly excel: ExcelClient;
  /** True where the set of that version is there: `isSupported('1.9')`. */
  readonly isSupported: (version: string) => boolean;
  /** How long Excel may take for one exchange, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 20_000;

/**
 * The workbook that is open in Excel, through Office.js. What Excel knows besides the report is never
 * changed: a sheet that is there is not painted over, none is deleted, and marks are conditional formats with
 * our own signature.
 *
 * Works from ExcelApi 1.7 on; what newer versions add (input checks 1.8, print set-up and marks in one piece
 * 1.9) is used where it is there.
 */
export function excelHost({ excel, isSupported, patience = PATIENCE }: ExcelSurroundings): LiveHost {
  const connection = connect(excel, isSupported, patience);
  const silence: Silence = { expected: new Map() };
  let last: BookRead | undefined;
  let shown: { readonly marks: readonly Mark[]; readonly placed: PlacedMarks } | undefined;
  const idOf = (sheet: string) => last?.ids.get(sheet) ?? sheet;
  return {
    read: async (only) => {
      const read = await readBook(connection, only);
      // Of a sheet that was not read this time, what was known before holds.
      last =
        only && last
          ? {
              ...read,
              ids: new Map([...last.ids, ...read.ids]),
              placed: new Map([...last.placed, ...read.placed]),
            }
          : read;
      return read.sheets;
    },
    draw: async (layouts) => drawSheets(connection, layouts),
    mark: async (marks) => {
      if (last && shown && sameMarks(shown.marks, marks) && isIntact(shown.placed, last.placed)) return;
      shown = undefined;
      const { placed, problem } = await markSheets(connection, marks, last);
      last = last && { ...last, placed };
      if (problem) throw problem;
      shown = { marks, placed };
    },
    goTo: async (address) => showCell(connection, address, idOf),
    write: async (entries) => writeEntries(connection, entries, idOf, silence),
    watch: async (edited) => watchEdits(connection, edited, silence),
  };
}

/** True where every mark that was made is still there. */
function isIntact(made: PlacedMarks, found: PlacedMarks): boolean {
  return [...made].every(([id, ours]) => ours.every((each) => found.get(id)?.includes(each)));
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
