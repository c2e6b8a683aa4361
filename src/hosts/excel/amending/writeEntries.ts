import { Problem } from '../../../core/report/problem.js';
import type { Entry } from '../../host.js';
import type { Connection, Sync } from '../connection/connect.js';
import type { Silence } from '../connection/silence.js';
import { actOnce } from './actOnce.js';
import { askCells, refuseLocked, type CellStates } from './askCells.js';
import { bySheet, keyOfCell, placeEntries, type CellsOfSheet } from './placeCells.js';
import { putCells, type IsDated } from './putCells.js';

/** What is known of the book since it was read. */
export interface KnownOfBook {
  readonly idOf: (sheet: string) => string;
  readonly isDated: IsDated;
}

/**
 * Fills cells, all or none, in two exchanges: it first asks whether every cell can be filled. Throws a
 * `Problem`: `sheetGone`, `sheetProtected`, and those of `actOnce`.
 */
export async function writeEntries(
  connection: Connection,
  entries: readonly Entry[],
  { idOf, isDated }: KnownOfBook,
  silence: Silence,
): Promise<void> {
  const sheets = bySheet(placeEntries(entries), idOf);
  if (sheets.length === 0) return;
  const before = await askOpen(connection, sheets);
  await actOnce(connection, sheets, before, async () =>
    connection.exchange(
      async ({ workbook: { worksheets } }, sync) => {
        putCells(worksheets, sheets, isDated, silence);
        await sync();
      },
      { sheet: sheets[0]?.sheet ?? '' },
    ),
  );
}

/** The states of the cells; throws a `Problem` where a sheet is gone or a cell is locked. */
export async function askOpen(
  { exchange }: Connection,
  sheets: readonly CellsOfSheet[],
): Promise<CellStates> {
  const states = await exchange(async ({ workbook: { worksheets } }, sync) => {
    const answer = askCells(worksheets, sheets);
    await sync();
    return answer();
  }).catch(async (error: unknown) => {
    const gone = error instanceof Problem && error.code === 'sheetGone';
    throw gone ? await exchange(async (context, sync) => nameGone(context, sync, sheets, error)) : error;
  });
  refuseLocked(
    states,
    sheets.flatMap(({ id, cells }) => cells.map((cell) => keyOfCell(id, cell))),
  );
  return states;
}

/** The same problem with the name of the sheet that is gone. */
async function nameGone(
  { workbook: { worksheets } }: Excel.RequestContext,
  sync: Sync,
  sheets: readonly CellsOfSheet[],
  problem: Problem,
): Promise<Problem> {
  const items = sheets.map(({ sheet, id }) => ({
    sheet,
    item: worksheets.getItemOrNullObject(id).load('name'),
  }));
  await sync();
  const gone = items.find(({ item }) => item.isNullObject);
  return gone ? new Problem('sheetGone', { sheet: gone.sheet }) : problem;
}
