import type { SheetCell } from '../../draw/sheet.js';
import { joinLists } from '../../form/group.js';
import { viewOf, type View } from '../view/view.js';

/** A view with other cells in some rows; without the rows that have none. */
export function withRows(view: View, changed: ReadonlyMap<number, readonly SheetCell[]>): View {
  if (changed.size === 0) return view;
  const rows = new Map(view.rows);
  const leftOut = new Set(view.leftOut);
  for (const [row, cells] of changed)
    if (cells.length > 0) rows.set(row, cells);
    else {
      rows.delete(row);
      leftOut.add(row);
    }
  const { keys } = viewOf({ ...view.sheet, cells: joinLists([...changed.values()]) });
  const all = [...view.keys.filter(({ row }) => !changed.has(row)), ...keys];
  return { ...view, leftOut, rows, keys: all.sort((a, b) => a.row - b.row || a.column - b.column) };
}
