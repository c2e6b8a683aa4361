import type { SheetCell } from '../../draw/sheet.js';
import type { Table } from '../../form/edition.js';
import type { Remark } from '../../report/finding.js';
import { hasColumnNumbers } from '../placing/columnNumbers.js';
import type { Placement } from '../placing/placement.js';
import { isNumeric } from '../view/numeric.js';
import { showText } from '../view/showText.js';
import { placeName, type View } from '../view/view.js';

/** The remarks on rows read that may number the columns: figures and their totals are never in turn. */
export function numberedRows(view: View, table: Table, { places }: Placement): readonly Remark[] {
  return [...new Set(places.flatMap(({ rows }) => rows))].flatMap((row): readonly Remark[] => {
    const cells = (row === undefined ? undefined : view.rows.get(row)) ?? [];
    const at = cells.findIndex(isNumeric);
    const [first, second] = [cells[at], cells[at + 1]];
    if (!first || !second || !mayFollow(first, second)) return [];
    const numbers = cells.filter(isNumeric);
    const last = numbers.at(-1);
    if (!last || !hasColumnNumbers(numbers)) return [];
    const address = placeName(view, first.row, first.column);
    return [{ kind: 'columnNumbers', table: table.code, found: [showText(first), showText(last)], address }];
  });
}

/** False for two numbers that do not follow one another, as those of most rows of figures. */
function mayFollow({ value }: SheetCell, next: SheetCell): boolean {
  return typeof value !== 'number' || typeof next.value !== 'number' || next.value - value === 1;
}
