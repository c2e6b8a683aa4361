import { addressOn, parseAddress } from '../../core/draw/address.js';
import type { SheetCell } from '../../core/draw/sheet.js';
import type { Typed } from '../../hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { readSheets } from '../../index.js';
import type { TextBlock } from './cellText.js';

/** The name of the sheet as which a block is read. */
const PASTED = '粘贴';

/** Where the cells of a block go that holds one or more tables of the form; empty for any other block. */
export function placeByForm(sheets: readonly PageSheet[], block: TextBlock): readonly Typed[] {
  const addresses = readAddresses(cellsOf(block));
  return sheets.flatMap((sheet) =>
    cellsOn(sheet).flatMap(({ cell, row, column }): Typed[] => {
      const found = cell === undefined ? undefined : addresses.get(cell);
      if (found === undefined) return [];
      const from = parseAddress(found);
      return [{ sheet: sheet.layout.sheet, row, column, text: block[from.row - 1]?.[from.column - 1] ?? '' }];
    }),
  );
}

function cellsOf(block: TextBlock): readonly SheetCell[] {
  return block.flatMap((row, r) =>
    row.flatMap((value, c) => (value === '' ? [] : [{ row: r + 1, column: c + 1, value }])),
  );
}

/** Where the cells of the form stand in the block, by name; empty where no table can be read. */
function readAddresses(cells: readonly SheetCell[]): ReadonlyMap<string, string> {
  try {
    const { addresses, report } = readSheets([{ name: PASTED, hidden: false, cells }]);
    const isInTable = (name: string) =>
      report.edition.chapters.some(({ tables }) => tables?.some(({ code }) => name.startsWith(`${code}.`)));
    return new Map(
      [...addresses].filter(
        ([name, address]) => isInTable(name) && address.startsWith(addressOn(PASTED, '')),
      ),
    );
  } catch {
    return new Map();
  }
}
