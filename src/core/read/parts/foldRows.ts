import type { SheetCell } from '../../draw/sheet.js';
import type { View } from '../view/view.js';
import { targetOf, type SettledGroup } from './settleGroups.js';
import { withRows } from './withRows.js';

/** A view with one row for each line that stands in rows of parts. */
export function foldRows(view: View, settled: readonly SettledGroup[]): View {
  const rows = new Map(settled.map((each) => [targetOf(each).on.at, rowOf(view, each)]));
  const parts = settled.flatMap(({ group }) => group.lines.map(({ on }) => on.at));
  for (const row of parts) if (!rows.has(row)) rows.set(row, []);
  return withRows(view, rows);
}

/** The row of a line in parts: the figures of the total behind the labels of all. */
function rowOf(view: View, each: SettledGroup): readonly SheetCell[] {
  const target = targetOf(each);
  const { lines } = each.group;
  const left = Math.min(...lines.map(({ on }) => on.figures[0]?.column ?? Infinity));
  const row = target.on.at;
  const own = new Map<number, SheetCell>();
  for (const { on, label } of [target, ...lines]) {
    const isTarget = on === target.on;
    for (const cell of view.rows.get(on.at) ?? []) {
      const isName = cell.column === label?.column;
      const isKept = isTarget ? each.total !== undefined || cell.column < left : cell.column < left;
      if (isName && isTarget && target.stands === 'in')
        own.set(cell.column, { row, column: cell.column, value: target.official ?? null });
      else if (isKept && !isName && !own.has(cell.column)) own.set(cell.column, { ...cell, row });
    }
  }
  return [...own.values()].sort((a, b) => a.column - b.column);
}
