import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { tablesByLabel } from '../../core/form/labels.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';

/**
 * The last row of what a head begins: above the first row below it that a cell crosses the given edges of its
 * columns in, or that has a label of another table of the form. All of a page may be one table.
 */
export function endOfSection(
  { cells, rows }: PageTable,
  head: number,
  [left, right]: readonly [left: number, right: number],
  editions: readonly Edition[],
): number {
  const tables = tablesByLabel(editions);
  let own: readonly string[] | undefined;
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    if (cell.row <= head) continue;
    const codes = (tables.get(fold(cell.value)) ?? []).map(({ code }) => code);
    const isOther = own !== undefined && codes.length > 0 && !codes.some((code) => own?.includes(code));
    if (isOther || crosses(cell, left, right)) return cell.row - 1;
    if (codes.length > 0) own ??= codes;
  }
  return rows;
}

/** True for a cell with columns on both sides of an edge. */
function crosses({ column, columnSpan }: PageCell, left: number, right: number): boolean {
  const last = column + columnSpan - 1;
  return (column < left && last >= left) || (column <= right && last > right);
}
