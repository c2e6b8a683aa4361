import type { Layout } from '../../core/layout.js';
import { Problem } from '../../core/problem.js';
import { areaAddress, fixReferences, quoteSheet, type Area } from '../../core/sheet.js';
import type { Connection } from './connect.js';
import { paintSheet } from './paint.js';

/**
 * Adds a sheet for each layout, in two exchanges. Throws a `Problem`, having drawn nothing: `sheetExists`, `bookProtected`, `readOnly`; and
 * `drawStopped` where Excel stops half way: it names the sheets that are there then, since none is ever deleted.
 */
export async function drawSheets(connection: Connection, layouts: readonly Layout[]): Promise<void> {
  const [first] = layouts;
  if (!first) return;
  const free = await connection.exchange(async (context, sync) => checkRoom(context, sync, layouts, connection.isSupported));
  try {
    await connection.exchange(async ({ workbook }, sync) => {
      for (const layout of layouts) paintSheet(workbook.worksheets.add(layout.sheet), layout, connection.isSupported);
      for (const { sheet, names } of layouts) for (const { name, areas } of names) if (free.has(name)) workbook.names.add(name, formulaOf(sheet, areas));
      workbook.worksheets.getItem(first.sheet).activate();
      await sync();
    });
  } catch (error) {
    throw await tellStopped(connection, layouts, error);
  }
}

/** Sees that the sheets can be added; answers the defined names that are free. */
async function checkRoom({ workbook }: Excel.RequestContext, sync: () => Promise<void>, layouts: readonly Layout[], isSupported: Connection['isSupported']): Promise<ReadonlySet<string>> {
  const there = layouts.map(({ sheet }) => workbook.worksheets.getItemOrNullObject(sheet).load('name'));
  const names = layouts.flatMap((layout) => layout.names.map(({ name }) => ({ name, item: workbook.names.getItemOrNullObject(name).load('formula') })));
  const protection = workbook.protection.load('protected');
  if (isSupported('1.8')) workbook.load('readOnly');
  await sync();
  const taken = there.findIndex((sheet) => !sheet.isNullObject);
  if (taken >= 0) throw new Problem('sheetExists', { sheet: layouts[taken]?.sheet ?? '' });
  if (protection.protected) throw new Problem('bookProtected');
  if (isSupported('1.8') && workbook.readOnly) throw new Problem('readOnly');
  // A name whose sheet was deleted stays behind; it stands for nothing.
  for (const { item } of names) if (!item.isNullObject && String(item.formula).includes('#REF!')) item.delete();
  return new Set(names.filter(({ item }) => item.isNullObject || String(item.formula).includes('#REF!')).map(({ name }) => name));
}

/** What a defined name stands for: `='表二'!$B$4:$D$5,'表二'!$B$8`. */
function formulaOf(sheet: string, areas: readonly Area[]): string {
  return `=${areas.map((area) => `${quoteSheet(sheet)}!${fixReferences(areaAddress(area))}`).join(',')}`;
}

async function tellStopped(connection: Connection, layouts: readonly Layout[], error: unknown): Promise<unknown> {
  const there = await connection.exchange(async ({ workbook: { worksheets } }, sync) => {
    const sheets = layouts.map(({ sheet }) => worksheets.getItemOrNullObject(sheet).load('name'));
    await sync();
    return sheets.filter((sheet) => !sheet.isNullObject).map(({ name }) => name);
  }).catch(() => []);
  return there.length === 0 ? error : new Problem('drawStopped', { sheets: there.join('、') });
}
