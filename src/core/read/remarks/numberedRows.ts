import type { SheetCell } from '../../draw/sheet.js';
import type { Table } from '../../form/edition.js';
import { joinLists } from '../../form/group.js';
import type { Remark } from '../../report/remark.js';
import { hasColumnNumbers } from '../placing/columnNumbers.js';
import type { Placement } from '../placing/placement.js';
import { isNumeric } from '../view/numeric.js';
import { showText } from '../view/showText.js';
import { placeName, type View } from '../view/view.js';

/** The remarks on rows read that may number the columns: figures and their totals are never in turn. */
export function numberedRows(view: View, table: Table, { places }: Placement): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const row of new Set(joinLists(places.map(({ rows }) => rows)))) {
    const cells = (row === undefined ? undefined : view.rows.get(row)) ?? [];
    if (!mayFollow(cells[cells.length - 2], cells[cells.length - 1])) continue;
    const numbers = cells.filter(isNumeric);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (!first || !last || !hasColumnNumbers(numbers)) continue;
    const found = [showText(first), showText(last)] as const;
    const address = placeName(view, first.row, first.column);
    remarks.push({ kind: 'columnNumbers', table: table.code, found, address });
  }
  return remarks;
}

/** False for two numbers of which the second neither follows the first nor begins again, as in most rows. */
function mayFollow(cell: SheetCell | undefined, next: SheetCell | undefined): boolean {
  const [before, value] = [cell?.value, next?.value];
  return typeof before !== 'number' || typeof value !== 'number' || value < before || value === before + 1;
}
