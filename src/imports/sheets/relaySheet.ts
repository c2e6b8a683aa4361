import { addressOn, cellAddress, spotKey, type Spot } from '../../core/draw/address.js';
import { frameOf } from '../../core/draw/frameTable.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { OtherLayout } from './otherLayout.js';

/** A sheet with a table as the paper has it, and where the cells of it stand on the sheet as it was given. */
export interface RelaidSheet {
  readonly sheet: Sheet;
  /** The addresses as given by those on the new sheet. */
  readonly given: ReadonlyMap<string, string>;
}

/**
 * The sheet with a table as the paper has it, from the first row of it on; undefined where that takes more
 * rows than it has, and something stands below it. A formula keeps its result alone: it is about other cells.
 */
export function relaySheet(
  sheet: Sheet,
  { table, top, bottom, spots }: OtherLayout,
): RelaidSheet | undefined {
  const frame = frameOf(table);
  const heads = frame.heads.filter(({ look }) => look !== 'title');
  const by = top - Math.min(...heads.map(({ row }) => row));
  const others = sheet.cells.filter(({ row }) => row < top || row > bottom);
  const last = frame.bottom + by;
  if (last > bottom && others.some(({ row }) => row > bottom)) return undefined;
  const given = new Map<string, string>();
  const move = (to: Spot, from: Spot) => {
    given.set(addressOf(sheet, to), addressOf(sheet, from));
  };
  const first = { row: top, column: 1 };
  const labels = heads.map(({ row, column, value }): SheetCell => {
    move({ row: row + by, column }, first);
    return { row: row + by, column, value };
  });
  const cells = new Map(sheet.cells.map((cell) => [spotKey(cell), cell] as const));
  const figures = [...frame.places].flatMap(([name, place]): readonly SheetCell[] => {
    const from = spots.get(name);
    if (!from) return [];
    const to = { row: place.row + by, column: place.column };
    move(to, from);
    const cell = cells.get(spotKey(from));
    if (!cell) return [];
    const { formula: _, ...rest } = cell;
    return [{ ...rest, ...to }];
  });
  const all = [...others, ...labels, ...figures];
  return {
    sheet: { ...sheet, cells: all.sort((a, b) => a.row - b.row || a.column - b.column) },
    given,
  };
}

function addressOf({ name }: Sheet, { row, column }: Spot): string {
  return addressOn(name, cellAddress(row, column));
}
