import { areaAddress, cellAddress, joinAreas, parseAddress, type Area } from '../../core/draw/address.js';
import { groupBy } from '../../core/form/group.js';
import { Problem } from '../../core/report/problem.js';
import type { Entry } from '../host.js';
import type { Connection, Sync } from './connect.js';
import { asTyped } from './typed.js';
import type { Silence } from './watch.js';

interface PlacedEntry {
  readonly sheet: string;
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly value: Entry['value'];
}

/**
 * Fills cells, all or none, in two exchanges: whether every one of them can be filled is asked first. Throws
 * a `Problem`: `sheetGone`, `sheetProtected`.
 */
export async function writeEntries(
  connection: Connection,
  entries: readonly Entry[],
  idOf: (sheet: string) => string,
  silence: Silence,
): Promise<void> {
  if (entries.length === 0) return;
  const placed = entries.map(({ address, value }): PlacedEntry => {
    const { sheet, ...place } = parseAddress(address);
    return { sheet, id: idOf(sheet), ...place, value };
  });
  const sheets = groupBy(placed, ({ sheet }) => sheet);
  await connection.exchange(
    async (context, sync) => {
      await refuseClosed(context, sync, sheets);
      for (const cells of sheets)
        for (const { area, values } of runsOf(cells))
          context.workbook.worksheets.getItem(cells[0]?.id ?? '').getRange(areaAddress(area)).values = values;
      expectOwn(silence, sheets);
      await sync();
    },
    { sheet: placed[0]?.sheet ?? '' },
  );
}

/** Sees that every sheet is there and no cell is locked. */
async function refuseClosed(
  { workbook: { worksheets } }: Excel.RequestContext,
  sync: Sync,
  sheets: readonly (readonly PlacedEntry[])[],
): Promise<void> {
  const asked = sheets.map((cells) => {
    const sheet = worksheets.getItemOrNullObject(cells[0]?.id ?? '');
    sheet.load('name,protection/protected');
    return { sheet, name: cells[0]?.sheet ?? '' };
  });
  await sync();
  const gone = asked.find(({ sheet }) => sheet.isNullObject);
  if (gone) throw new Problem('sheetGone', { sheet: gone.name });
  const closed = asked.flatMap(({ sheet, name }, at) =>
    sheet.protection.protected
      ? [
          {
            name,
            locks: (sheets[at] ?? []).map(({ row, column }) =>
              sheet.getCell(row - 1, column - 1).format.protection.load('locked'),
            ),
          },
        ]
      : [],
  );
  if (closed.length === 0) return;
  await sync();
  const refused = closed.find(({ locks }) => locks.some(({ locked }) => locked));
  if (refused) throw new Problem('sheetProtected', { sheet: refused.name });
}

/** The cells in as few rectangles as possible, each with its values. */
function runsOf(
  cells: readonly PlacedEntry[],
): readonly { area: Area; values: (string | number | boolean)[][] }[] {
  const values = new Map(cells.map(({ row, column, value }) => [cellAddress(row, column), asTyped(value)]));
  return joinAreas(cells).map((area) => ({
    area,
    values: Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (__, c) => values.get(cellAddress(area.top + r, area.left + c)) ?? '',
      ),
    ),
  }));
}

/** Notes what events our own writing will raise, for a host that does not say whose they are. */
function expectOwn(silence: Silence, sheets: readonly (readonly PlacedEntry[])[]): void {
  for (const cells of sheets)
    for (const { area } of runsOf(cells))
      silence.expected.set(areaAddress(area), (silence.expected.get(areaAddress(area)) ?? 0) + 1);
}
