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
 * The sheet with a table as the paper has it, from the first row of it on, and what stands below it further
 * down where that takes more rows; undefined where pictures stand on such a sheet. A formula that is moved
 * keeps its result alone: it is about other cells.
 */
export function relaySheet(
  sheet: Sheet,
  { table, top, bottom, spots }: OtherLayout,
): RelaidSheet | undefined {
  const frame = frameOf(table);
  const heads = frame.heads.filter(({ look }) => look !== 'title');
  const by = top - Math.min(...heads.map(({ row }) => row));
  const down = Math.max(0, frame.bottom + by - bottom);
  if (down > 0 && (sheet.pictures ?? sheet.floating)) return undefined;
  const { given, move, moved } = moverOn(sheet);
  const first = { row: top, column: 1 };
  const labels = heads.map(({ row, column, value }): SheetCell => {
    move({ row: row + by, column }, first);
    return { row: row + by, column, value };
  });
  const below = sheet.cells
    .filter(({ row }) => row > bottom)
    .map((cell) => (down > 0 ? moved(cell, { row: cell.row + down, column: cell.column }) : cell));
  const cells = new Map(sheet.cells.map((cell) => [spotKey(cell), cell] as const));
  const figures = [...frame.places].flatMap(([name, place]): readonly SheetCell[] => {
    const from = spots.get(name);
    if (!from) return [];
    const to = { row: place.row + by, column: place.column };
    const cell = cells.get(spotKey(from));
    if (cell) return [moved(cell, to)];
    move(to, from);
    return [];
  });
  const above = sheet.cells.filter(({ row }) => row < top);
  const all = [...above, ...labels, ...figures, ...below];
  return {
    sheet: { ...sheet, cells: all.sort((a, b) => a.row - b.row || a.column - b.column) },
    given,
  };
}

/** Keeps from where cells of a sheet are moved. */
function moverOn(sheet: Sheet) {
  const given = new Map<string, string>();
  const move = (to: Spot, from: Spot) => {
    given.set(addressOf(sheet, to), addressOf(sheet, from));
  };
  const moved = (cell: SheetCell, to: Spot): SheetCell => {
    move(to, cell);
    const { formula: _, ...rest } = cell;
    return { ...rest, ...to };
  };
  return { given, move, moved };
}

function addressOf({ name }: Sheet, { row, column }: Spot): string {
  return addressOn(name, cellAddress(row, column));
}
