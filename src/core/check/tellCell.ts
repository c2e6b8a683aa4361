import type { Cell } from '../form/form.js';
import { groupBy, type ItemGroup } from '../form/group.js';

/** A cell in words: `表三“（二）部分公开…”行总计列`. */
export function tellCell({ table, row, column }: Cell): string {
  return table.paper === 'strip'
    ? `${table.name}${row.label}“${column.label}”`
    : `${table.name}“${row.label}”行${column.label}列`;
}

/** One cell in words, or for each table the number of its cells and the place of the first. */
export function tellCells(cells: readonly Cell[]): string {
  return groupBy(cells, ({ table }) => table)
    .map(tellCellsOfTable)
    .join('、');
}

function tellCellsOfTable(cells: ItemGroup<Cell>): string {
  const [first] = cells;
  const place = tellCell(first);
  return cells.length === 1
    ? place
    : `${first.table.name}有 ${cells.length} 格（${place.slice(first.table.name.length)}等）`;
}
