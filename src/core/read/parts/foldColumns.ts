import { spotKey } from '../../draw/address.js';
import type { SheetCell } from '../../draw/sheet.js';
import { groupBy } from '../../form/group.js';
import { lastOf } from '../placing/placement.js';
import { isNumeric } from '../view/numeric.js';
import type { Key, View } from '../view/view.js';
import type { PartLine } from './partGroups.js';
import { targetOf, type SettledGroup } from './settleGroups.js';
import { withRows } from './withRows.js';

/** A view with the label of each line over its total, and no figures of its parts down to a row. */
export function foldColumns(view: View, settled: readonly SettledGroup[], bottom: number): View {
  const dropped = new Set<number>();
  const heads = new Map<number, SheetCell | undefined>();
  for (const each of settled) {
    const target = targetOf(each);
    for (const { on, label, head, official } of each.group.lines) {
      if (on !== target.on || each.total === undefined) dropped.add(on.at);
      if (label) heads.set(spotKey(label), undefined);
      if (head && official !== undefined) heads.set(spotKey(head), undefined);
    }
    const head = headOf(each, target);
    if (!head) continue;
    heads.set(spotKey(head), undefined);
    const at = { row: head.row, column: target.on.at };
    heads.set(spotKey(at), { ...at, value: target.stands === 'in' ? (target.official ?? '') : head.text });
  }
  const keys = settled.flatMap(({ group }) => group.lines.flatMap(({ label, head }) => [label, head]));
  const last = lastOf(keys.map((key) => key?.row));
  const placed = groupBy(
    [...heads.values()].filter((cell) => cell !== undefined),
    ({ row }) => row,
  );
  const rows = new Map(placed.map((cells): [number, readonly SheetCell[]] => [cells[0].row, cells]));
  for (const [row, cells] of view.rows) {
    if (row > bottom) continue;
    const rest = cells.filter(
      (cell) => !heads.has(spotKey(cell)) && !(row > last && dropped.has(cell.column) && isNumeric(cell)),
    );
    const own = rows.get(row) ?? [];
    if (own.length > 0 || rest.length < cells.length)
      rows.set(
        row,
        [...rest, ...own].sort((a, b) => a.column - b.column),
      );
  }
  return withRows(view, rows);
}

/** The label of a line in parts: that of its total, or else the one that stands at another part. */
function headOf({ group: { lines } }: SettledGroup, target: PartLine): Key | undefined {
  const known = [target, ...lines].find(({ head, official }) => head && official !== undefined);
  return (known ?? lines.find(({ head }) => head))?.head;
}
