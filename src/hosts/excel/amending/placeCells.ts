import { cellAddress, parseAddress, type Area, type Position } from '../../../core/draw/address.js';
import { joinAreas } from '../../../core/draw/joinAreas.js';
import { groupBy } from '../../../core/form/group.js';
import type { Entry } from '../../host.js';
import { asTyped } from '../drawing/asTyped.js';

/** A cell that is filled, and with what. */
export interface PlacedEntry extends Position {
  readonly value: Entry['value'];
}

/** Cells of one sheet, and the id of the sheet, or its name where it has no id yet. */
export interface CellsOfSheet<Cell extends Position = Position> {
  readonly sheet: string;
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** Entries with their places taken apart. */
export function placeEntries(entries: readonly Entry[]): readonly PlacedEntry[] {
  return entries.map(({ address, value }) => ({ ...parseAddress(address), value }));
}

/** Cells by their sheets. */
export function bySheet<Cell extends Position>(
  cells: readonly Cell[],
  idOf: (sheet: string) => string,
): readonly CellsOfSheet<Cell>[] {
  return groupBy(cells, ({ sheet }) => sheet).map((group) => {
    const sheet = group[0]?.sheet ?? '';
    return { sheet, id: idOf(sheet), cells: group };
  });
}

/** The same for every name of one cell: the id of its sheet and its address. */
export function keyOfCell(id: string, { row, column }: Pick<Position, 'row' | 'column'>): string {
  return `${id}!${cellAddress(row, column)}`;
}

/** A rectangle of cells and their values. */
interface EntryBlock {
  readonly area: Area;
  readonly values: (string | number | boolean)[][];
}

/** The entries in as few rectangles as possible, as they must be typed. */
export function blocksOf(entries: readonly PlacedEntry[]): readonly EntryBlock[] {
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
