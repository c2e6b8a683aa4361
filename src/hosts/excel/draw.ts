import { areaAddress, fixReferences, quoteSheet, type Area } from '../../core/draw/address.js';
import type { Layout } from '../../core/draw/layout.js';
import { Problem } from '../../core/report/problem.js';
import type { Connection, Sync } from './connect.js';
import { paintSheet } from './paint.js';

/**
 * Adds a sheet for each layout, in two exchanges. Throws a `Problem`, having drawn nothing: `sheetExists`,
 * `bookProtected`, `readOnly`; and `drawStopped` where Excel stops half way: it names the sheets that are
 * there then, since none is ever deleted.
 */
export async function drawSheets(connection: Connection, layouts: readonly Layout[]): Promise<void> {
  const [first] = layouts;
  if (!first) return;
  const given = await connection.exchange(async (context, sync) =>
    checkRoom(context, sync, layouts, connection.isSupported),
  );
  try {
    await connection.exchange(async ({ workbook }, sync) => {
      for (const layout of layouts)
        paintSheet(workbook.worksheets.add(layout.sheet), layout, connection.isSupported);
      for (const { sheet, names } of layouts)
        for (const { name, areas } of names)
          giveName(workbook.names, name, formulaOf(sheet, areas), given.get(name));
      // A single sheet, such as the log, comes beside what somebody is looking at.
      if (layouts.length > 1) workbook.worksheets.getItem(first.sheet).activate();
      await sync();
    });
  } catch (error) {
    throw await tellStopped(connection, layouts, error);
  }
}

/** A defined name that is there: `lost` where its sheet was deleted and it stands for nothing. */
type NameState = 'kept' | 'lost';

/** Sees that the sheets can be added; answers the defined names that are there already. */
async function checkRoom(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  layouts: readonly Layout[],
  isSupported: Connection['isSupported'],
): Promise<ReadonlyMap<string, NameState>> {
  const there = layouts.map(({ sheet }) => workbook.worksheets.getItemOrNullObject(sheet).load('name'));
  const names = layouts.flatMap((layout) =>
    layout.names.map(({ name }) => ({
      name,
      item: workbook.names.getItemOrNullObject(name).load('formula'),
    })),
  );
  const protection = workbook.protection.load('protected');
  if (isSupported('1.8')) workbook.load('readOnly');
  await sync();
  const taken = there.findIndex((sheet) => !sheet.isNullObject);
  if (taken >= 0) throw new Problem('sheetExists', { sheet: layouts[taken]?.sheet ?? '' });
  if (protection.protected) throw new Problem('bookProtected');
  if (isSupported('1.8') && workbook.readOnly) throw new Problem('readOnly');
  return new Map(
    names
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item }) => [name, String(item.formula).includes('#REF!') ? 'lost' : 'kept']),
  );
}

/** Gives a name to cells; a name that stands for something of the user's stays with that. */
function giveName(
  names: Excel.NamedItemCollection,
  name: string,
  formula: string,
  given: NameState | undefined,
): void {
  if (given === 'kept') return;
  if (given === 'lost') names.getItem(name).delete();
  names.add(name, formula);
}

/** What a defined name stands for: `='表二'!$B$4:$D$5,'表二'!$B$8`. */
function formulaOf(sheet: string, areas: readonly Area[]): string {
  return `=${areas.map((area) => `${quoteSheet(sheet)}!${fixReferences(areaAddress(area))}`).join(',')}`;
}

async function tellStopped(
  connection: Connection,
  layouts: readonly Layout[],
  error: unknown,
): Promise<unknown> {
  const there = await connection
    .exchange(async ({ workbook: { worksheets } }, sync) => {
      const sheets = layouts.map(({ sheet }) => worksheets.getItemOrNullObject(sheet).load('name'));
      await sync();
      return sheets.filter((sheet) => !sheet.isNullObject).map(({ name }) => name);
    })
    .catch(() => []);
  return there.length === 0 ? error : new Problem('drawStopped', { sheets: there.join('、') });
}
