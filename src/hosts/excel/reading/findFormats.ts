import type { Connection } from '../connection/connect.js';
import { inHalves } from '../connection/inHalves.js';
import { isAvoidable } from '../connection/isAvoidable.js';
import { askFormats, askProtection, isOurs, OF_FORMAT, type SheetFormats } from './askSheet.js';

/** Conditional formats of a sheet that are looked at one by one. */
const MOST_FORMATS = 500;

/** The formats of sheets by the ids of the sheets. */
export type FormatsOfSheets = ReadonlyMap<string, SheetFormats>;

/**
 * The formats of the sheets of those ids, in one exchange. Where a conditional format cannot be loaded
 * (undoing can leave such ones), every other one is found all the same, on its sheet and on the others.
 */
export async function findFormats(connection: Connection, ids: readonly string[]): Promise<FormatsOfSheets> {
  const found = await inHalves(
    ids,
    async (some) => askTogether(connection, some),
    isAvoidable,
    async (id) => [[id, await findOneByOne(connection, id)] as const],
  );
  return new Map(found);
}

async function askTogether({ exchange }: Connection, ids: readonly string[]) {
  return exchange(async ({ workbook: { worksheets } }, sync) => {
    const asked = ids.map((id) => [id, askFormats(worksheets.getItem(id))] as const);
    await sync();
    return asked.map(([id, formats]) => [id, formats()] as const);
  });
}

/** Our formats among those that can be loaded; a sheet that no longer exists has none. */
async function findOneByOne(connection: Connection, id: string): Promise<SheetFormats> {
  const { exchange } = connection;
  try {
    const { count, isGuarded } = await exchange(async ({ workbook: { worksheets } }, sync) => {
      const sheet = worksheets.getItem(id);
      const asked = sheet.getRange().conditionalFormats.getCount();
      const guard = askProtection(sheet);
      await sync();
      return { count: asked.value, isGuarded: guard() };
    });
    const places = Array.from({ length: Math.min(count, MOST_FORMATS) }, (_, at) => at);
    const ours = await inHalves(
      places,
      async (some) => oursAmong(connection, id, some),
      isAvoidable,
      async () => [],
    );
    return { ours, isGuarded };
  } catch (error) {
    if (!isAvoidable(error)) throw error;
    return { ours: [], isGuarded: false };
  }
}

/** The ids of ours among the formats at some places of the list. */
async function oursAmong(
  { exchange }: Connection,
  id: string,
  places: readonly number[],
): Promise<readonly string[]> {
  return exchange(async ({ workbook: { worksheets } }, sync) => {
    const { conditionalFormats } = worksheets.getItem(id).getRange();
    const formats = places.map((at) => conditionalFormats.getItemAt(at).load(OF_FORMAT));
    await sync();
    return formats.filter(isOurs).map((format) => format.id);
  });
}
