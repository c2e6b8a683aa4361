import { addressOn, areaAddress, cellAddress } from '../../../core/draw/address.js';
import { joinAreas } from '../../../core/draw/joinAreas.js';
import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import type { CellStates } from './askCells.js';
import { keyOfCell, type CellsOfSheet, type PlacedEntry } from './placeCells.js';

type Entries = readonly CellsOfSheet<PlacedEntry>[];

/** Places that a sentence names at most. */
const MOST_NAMED = 6;

/**
 * Runs an action that fills cells, so that all are filled or none. Where it fails, looks at what stands:
 * nothing (the error is thrown), everything (only the answer was lost), or a part, which is put back. Throws
 * `partlyWritten` where that fails too, `writeUnknown` where Excel does not answer.
 */
export async function actOnce(
  connection: Connection,
  entries: Entries,
  before: CellStates,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const written = await lookAgain(connection, entries, before, error);
    if (written.length === entries.flatMap(({ cells }) => cells).length) return;
    if (written.length === 0) throw error;
    await putBack(connection, written, before).catch(() => undefined);
    const left = await lookAgain(connection, entries, before, error);
    throw left.length === 0 ? error : partlyWritten(entries, left);
  }
}

/** The cells that hold what was to be filled in and held something else before. */
type Written = readonly { readonly id: string; readonly cell: PlacedEntry }[];

async function lookAgain(
  { exchange }: Connection,
  entries: Entries,
  before: CellStates,
  error: unknown,
): Promise<Written> {
  try {
    return await exchange(async ({ workbook: { worksheets } }, sync) => {
      const asked = entries.map(({ sheet, id, cells }) => ({
        id,
        cells,
        item: worksheets.getItemOrNullObject(id).load('name'),
        sheet,
      }));
      await sync();
      const there = asked.filter(({ item }) => !item.isNullObject);
      const values = there.map(({ id, cells, item }) => ({ id, cells, valueAt: askValues(item, cells) }));
      await sync();
      return values.flatMap(({ id, cells, valueAt }) =>
        cells
          .filter((cell) => isWritten(cell, valueAt(cell), before.get(keyOfCell(id, cell))?.value))
          .map((cell) => ({ id, cell })),
      );
    });
  } catch (later) {
    // While a cell is being edited Excel refuses whole requests: nothing was done.
    if (isCellEditing(error) && isCellEditing(later)) throw error;
    throw new Problem('writeUnknown', { cells: nameCells(entries.flatMap(({ cells }) => cells)) });
  }
}

function askValues(item: Excel.Worksheet, cells: readonly PlacedEntry[]): (cell: PlacedEntry) => unknown {
  const asked = joinAreas(cells).map((area) => ({
    area,
    range: item.getRange(areaAddress(area)).load('values'),
  }));
  return ({ row, column }) =>
    asked
      .filter(({ area }) => row >= area.top && row <= area.bottom)
      .map(({ area, range }): unknown => range.values[row - area.top]?.[column - area.left])
      .find((value) => value !== undefined);
}

function isWritten({ value }: PlacedEntry, now: unknown, before: unknown): boolean {
  const wanted = String(value ?? '');
  return String(now) === wanted && String(before ?? '') !== wanted;
}

async function putBack({ exchange }: Connection, written: Written, before: CellStates): Promise<void> {
  await exchange(async ({ workbook: { worksheets } }, sync) => {
    for (const { id, cell } of written)
      worksheets.getItem(id).getRange(cellAddress(cell.row, cell.column)).formulas = [
        [before.get(keyOfCell(id, cell))?.input ?? ''],
      ];
    await sync();
  });
}

function partlyWritten(entries: Entries, written: Written): Problem {
  const done = new Set(written.map(({ cell }) => cell));
  const left = entries.flatMap(({ cells }) => cells).filter((cell) => !done.has(cell));
  return new Problem('partlyWritten', {
    written: nameCells(written.map(({ cell }) => cell)),
    left: nameCells(left),
  });
}

/** `表三!E7、表三!D9:D12、修改记录!A3:E3` */
function nameCells(cells: readonly PlacedEntry[]): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const places = sheets.flatMap((sheet) =>
    joinAreas(cells.filter((cell) => cell.sheet === sheet)).map((area) =>
      addressOn(sheet, areaAddress(area)),
    ),
  );
  return places.slice(0, MOST_NAMED).join('、') + (places.length > MOST_NAMED ? '等' : '');
}

function isCellEditing(error: unknown): boolean {
  return error instanceof Problem && error.code === 'cellEditing';
}
