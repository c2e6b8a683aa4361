import { windowOf } from './askSheet.js';
import type { Sync } from './connect.js';

/** All sheets of a workbook are read up to this number; of more, their sizes decide. */
const FEW = 24;

/** The most cells that are read of a workbook with many sheets. */
const MOST_CELLS = 60_000;

/**
 * The sheets to read, in their order: all of a few; of many those that hold something, the smallest first,
 * until `MOST_CELLS` are reached. Needs one exchange where there are many.
 */
export async function chooseSheets(
  sheets: readonly Excel.Worksheet[],
  sync: Sync,
): Promise<readonly Excel.Worksheet[]> {
  if (sheets.length <= FEW) return sheets;
  const asked = sheets.map((sheet) => ({
    sheet,
    used: windowOf(sheet).getUsedRangeOrNullObject(true).load('cellCount'),
  }));
  await sync();
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const chosen = chooseSmallest(filled.map(({ sheet, used }) => ({ sheet, size: used.cellCount })));
  return sheets.filter((sheet) => chosen.has(sheet));
}

function chooseSmallest<Item>(
  sized: readonly { readonly sheet: Item; readonly size: number }[],
): ReadonlySet<Item> {
  const chosen = new Set<Item>();
  let room = MOST_CELLS;
  for (const { sheet, size } of [...sized].sort((a, b) => a.size - b.size)) {
    room -= size;
    if (room < 0) break;
    chosen.add(sheet);
  }
  return chosen;
}
