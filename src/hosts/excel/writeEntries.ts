import {
  areaAddress,
  cellAddress,
  joinAreas,
  parseAddress,
  type Area,
  type Position,
} from '../../core/draw/address.js';
import { groupBy } from '../../core/form/group.js';
import { Problem } from '../../core/report/problem.js';
import type { Entry } from '../host.js';
import { asTyped } from './asTyped.js';
import type { Connection, Sync } from './connect.js';
import { expectChange, type Silence } from './watchEdits.js';

interface PlacedEntry extends Position {
  readonly value: Entry['value'];
}

/** What is known of the book since it was read. */
interface KnownOfBook {
  readonly idOf: (sheet: string) => string;
  readonly isDated: (id: string, address: string) => boolean;
}

/** The entries of one sheet, and its id. */
interface SheetEntries {
  readonly sheet: string;
  readonly id: string;
  readonly entries: readonly PlacedEntry[];
}

/**
 * Fills cells, all or none. Needs two exchanges, three where a sheet is protected: it first asks whether
 * every cell can be filled. A number takes the place of a date with its format too. Throws a `Problem`:
 * `sheetGone`, `sheetProtected`.
 */
export async function writeEntries(
  connection: Connection,
  entries: readonly Entry[],
  { idOf, isDated }: KnownOfBook,
  silence: Silence,
): Promise<void> {
  const [first, ...others] = placeEntries(entries, idOf);
  if (!first) return;
  const sheets = [first, ...others];
  await connection.exchange(
    async (context, sync) => {
      const { worksheets } = context.workbook;
      await refuseLocked(worksheets, sync, sheets);
      for (const { id, entries: placed } of sheets)
        for (const { area, values } of blocksOf(placed)) {
          worksheets.getItem(id).getRange(areaAddress(area)).values = values;
          expectChange(silence, areaAddress(area));
        }
      for (const { id, address } of datesAmong(sheets, isDated))
        worksheets.getItem(id).getRange(address).numberFormat = [['General']];
      await sync();
    },
    { sheet: first.sheet },
  );
}

/** The cells that get a number and show theirs as a date. */
function datesAmong(
  sheets: readonly SheetEntries[],
  isDated: KnownOfBook['isDated'],
): readonly { readonly id: string; readonly address: string }[] {
  return sheets.flatMap(({ id, entries }) =>
    entries
      .filter(({ value }) => typeof value === 'number')
      .map(({ row, column }) => ({ id, address: cellAddress(row, column) }))
      .filter(({ address }) => isDated(id, address)),
  );
}

function placeEntries(entries: readonly Entry[], idOf: (sheet: string) => string): readonly SheetEntries[] {
  const placed = entries.map(({ address, value }): PlacedEntry => ({ ...parseAddress(address), value }));
  return groupBy(placed, ({ sheet }) => sheet).map((group) => {
    const sheet = group[0]?.sheet ?? '';
    return { sheet, id: idOf(sheet), entries: group };
  });
}

/** Checks that every sheet exists and no cell is locked. */
async function refuseLocked(
  worksheets: Excel.WorksheetCollection,
  sync: Sync,
  sheets: readonly SheetEntries[],
): Promise<void> {
  const asked = sheets.map((each) => ({
    ...each,
    item: worksheets.getItemOrNullObject(each.id).load('name,protection/protected'),
  }));
  await sync();
  const gone = asked.find(({ item }) => item.isNullObject);
  if (gone) throw new Problem('sheetGone', { sheet: gone.sheet });
  const closed = asked
    .filter(({ item }) => item.protection.protected)
    .map(({ sheet, item, entries }) => ({ sheet, locks: askLocks(item, entries) }));
  if (closed.length === 0) return;
  await sync();
  const refused = closed.find(({ locks }) => locks.some(({ locked }) => locked));
  if (refused) throw new Problem('sheetProtected', { sheet: refused.sheet });
}

function askLocks(item: Excel.Worksheet, entries: readonly PlacedEntry[]): readonly Excel.FormatProtection[] {
  return entries.map(({ row, column }) => item.getCell(row - 1, column - 1).format.protection.load('locked'));
}

/** A rectangle of cells and their values. */
interface EntryBlock {
  readonly area: Area;
  readonly values: (string | number | boolean)[][];
}

/** The entries in as few rectangles as possible. */
function blocksOf(entries: readonly PlacedEntry[]): readonly EntryBlock[] {
  const values = new Map(entries.map(({ row, column, value }) => [cellAddress(row, column), asTyped(value)]));
  return joinAreas(entries).map((area) => ({
    area,
    values: Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (__, c) => values.get(cellAddress(area.top + r, area.left + c)) ?? '',
      ),
    ),
  }));
}
