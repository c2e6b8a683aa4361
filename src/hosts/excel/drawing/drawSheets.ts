import { areaAddress, quoteSheet, type Area } from '../../../core/draw/address.js';
import { fixReferences } from '../../../core/draw/references.js';
import type { Layout } from '../../../core/draw/layout.js';
import { wholeLayout } from '../../../core/draw/wholeLayout.js';
import { Problem } from '../../../core/report/problem.js';
import type { Connection, Sync } from '../connection/connect.js';
import { expectAdded, expectChange, type Silence } from '../connection/silence.js';
import { freezeHeads } from './freezeHeads.js';
import { paintSheet, usedArea } from './paintSheet.js';

/**
 * Adds a sheet for each layout, in two exchanges; one more keeps headings in view. Throws a `Problem`, with
 * nothing drawn: `sheetExists`, `bookProtected`, `readOnly`. Throws `drawStopped` where Excel stops half way;
 * it says why and names the new sheets, since none is ever deleted. Where only the answer was lost, nothing
 * is wrong.
 */
export async function drawSheets(
  connection: Connection,
  layouts: readonly Layout[],
  silence: Silence,
): Promise<void> {
  if (layouts.length === 0) return;
  const { exchange, isSupported } = connection;
  const given = await exchange(async (context, sync) => checkRoom(context, sync, layouts, isSupported));
  try {
    await exchange(async ({ workbook }, sync) => {
      for (const layout of layouts.map(wholeLayout))
        paintNew(workbook.worksheets, layout, isSupported, silence);
      addNames(workbook.names, layouts, given);
      showFirst(workbook.worksheets, layouts);
      await sync();
    });
  } catch (error) {
    const stopped = await lookAtDrawn(connection, layouts, error);
    if (stopped) throw stopped;
  }
  await freezeHeads(connection, layouts);
}

/** Adds a sheet and paints it; its name and id can be read after the next sync. */
export function paintNew(
  worksheets: Excel.WorksheetCollection,
  layout: Layout,
  isSupported: Connection['isSupported'],
  silence: Silence,
): Excel.Worksheet {
  const sheet = worksheets.add(layout.sheet).load('id,name');
  expectAdded(silence);
  paintSheet(sheet, layout, isSupported);
  expectChange(silence, areaAddress(usedArea(layout)));
  return sheet;
}

/** An existing defined name: `lost` where its sheet was deleted and it refers to nothing. */
type NameState = 'kept' | 'lost';

/** Checks that the sheets can be added; returns the defined names that exist already. */
async function checkRoom(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  layouts: readonly Layout[],
  isSupported: Connection['isSupported'],
): Promise<ReadonlyMap<string, NameState>> {
  const existing = layouts.map(({ sheet }) => workbook.worksheets.getItemOrNullObject(sheet).load('name'));
  const names = layouts
    .flatMap((layout) => layout.names)
    .map(({ name }) => ({ name, item: workbook.names.getItemOrNullObject(name).load('formula') }));
  const protection = workbook.protection.load('protected');
  if (isSupported('1.8')) workbook.load('readOnly');
  await sync();
  const taken = existing.findIndex((sheet) => !sheet.isNullObject);
  if (taken >= 0) throw new Problem('sheetExists', { sheet: layouts[taken]?.sheet ?? '' });
  if (protection.protected) throw new Problem('bookProtected');
  if (isSupported('1.8') && workbook.readOnly) throw new Problem('readOnly');
  return new Map(
    names
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item }) => [name, String(item.formula).includes('#REF!') ? 'lost' : 'kept']),
  );
}

/** Adds the defined names; a name that the user has given to something else stays as it is. */
function addNames(
  items: Excel.NamedItemCollection,
  layouts: readonly Layout[],
  given: ReadonlyMap<string, NameState>,
): void {
  for (const { sheet, names } of layouts)
    for (const { name, areas } of names) {
      if (given.get(name) === 'kept') continue;
      if (given.get(name) === 'lost') items.getItem(name).delete();
      items.add(name, formulaOf(sheet, areas));
    }
}

/** What a defined name refers to: `='表二'!$B$4:$D$5,'表二'!$B$8`. */
function formulaOf(sheet: string, areas: readonly Area[]): string {
  return `=${areas.map((area) => `${quoteSheet(sheet)}!${fixReferences(areaAddress(area))}`).join(',')}`;
}

/** Shows the first of several new sheets. A single one, such as the log, stays in the background. */
function showFirst(worksheets: Excel.WorksheetCollection, layouts: readonly Layout[]): void {
  const [first] = layouts;
  if (first && layouts.length > 1) worksheets.getItem(first.sheet).activate();
}

/** What to throw after an error: undefined where all was drawn nevertheless. */
async function lookAtDrawn(
  connection: Connection,
  layouts: readonly Layout[],
  error: unknown,
): Promise<unknown> {
  const drawn = await connection
    .exchange(async ({ workbook: { worksheets, names } }, sync) => {
      const sheets = layouts.map(({ sheet }) => worksheets.getItemOrNullObject(sheet).load('name'));
      // The names are added after all sheets are painted.
      const last = layouts.flatMap((layout) => layout.names).at(-1);
      const name = last && names.getItemOrNullObject(last.name).load('name');
      await sync();
      const there = sheets.filter((sheet) => !sheet.isNullObject).map((sheet) => sheet.name);
      return { there, isWhole: name?.isNullObject === false && there.length === layouts.length };
    })
    .catch(() => undefined);
  if (!drawn)
    return isRefusedWhole(error)
      ? error
      : stopped(
          error,
          layouts.map(({ sheet }) => sheet),
        );
  if (drawn.isWhole && error instanceof Problem && error.code === 'noAnswer') return undefined;
  return drawn.there.length === 0 ? error : stopped(error, drawn.there);
}

/** While a cell is being edited Excel refuses whole requests: nothing was drawn. */
function isRefusedWhole(error: unknown): boolean {
  return error instanceof Problem && error.code === 'cellEditing';
}

function stopped(error: unknown, sheets: readonly string[]): Problem {
  const { code, facts } = error instanceof Problem ? error : new Problem('unexpected');
  return new Problem('drawStopped', { why: code, code: facts['code'] ?? '', sheets: sheets.join('、') });
}
