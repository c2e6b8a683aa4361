import type { Area } from '../../draw/address.js';
import type { SheetCell } from '../../draw/sheet.js';
import { groupBy } from '../../form/group.js';
import { labelsOf } from '../../form/labels.js';
import { remember } from '../../form/remember.js';
import type { View } from '../view/view.js';
import type { Located } from './locate.js';
import { firstOf, lastOf } from './placement.js';

/**
 * A sheet of several tables with the rows and columns of one: without what stands above, below and beside it
 * where the labels of others do. Tables that cannot be told apart so keep all of it.
 */
export function ownArea(located: Located, all: readonly Located[]): View {
  const { view } = located;
  const own = extentsOf(all).get(located);
  const others = all.filter((each) => each.view === view && each !== located);
  if (!own || others.length === 0) return view;
  const extents = others.flatMap((other) => {
    const extent = extentsOf(all).get(other);
    return extent ? [{ other, ...extent }] : [];
  });
  const beside = extents.filter(({ top, bottom }) => top <= own.bottom && own.top <= bottom);
  const toTheLeft = beside.filter(({ right }) => right < own.left).map(({ other }) => other);
  const next = firstOf(beside.map(({ left }) => left).filter((column) => column > own.right));
  return partOf(view, {
    top: lastOf(extents.map(({ bottom }) => bottom).filter((row) => row < own.top)) + 1,
    bottom: firstOf(extents.map(({ top }) => top).filter((row) => row > own.bottom)) - 1,
    left: lastOf(columnsOf(view, toTheLeft).filter((column) => column < own.left)) + 1,
    right: Math.min(next, blankColumn(view, own, next)) - 1,
  });
}

/** The first blank column behind a table, before the labels of the next one and the numbers of its rows. */
function blankColumn({ rows }: View, { top, bottom, right }: Area, next: number): number {
  if (!Number.isFinite(next)) return next;
  const used = new Set<number>();
  for (const [row, cells] of rows)
    if (row >= top && row <= bottom) for (const { column } of cells) used.add(column);
  let column = right + 1;
  while (column < next && used.has(column)) column += 1;
  return column;
}

/** A label of fewer characters (其他, 总计) may stand in any table, in other words than the paper’s. */
const SHORTEST = 3;

/** Where those labels of each table stand that no other table on its sheet has. */
const extentsOf = remember((all: readonly Located[]): ReadonlyMap<Located, Area> => {
  const extents = new Map<Located, Area>();
  for (const located of groupBy(all, ({ view }) => view).filter(({ length }) => length > 1))
    for (const { key, row, column } of located[0]?.view.keys ?? []) {
      if (key.length < SHORTEST) continue;
      const [owner, ...more] = located.filter(({ table }) => labelsOf(table).has(key));
      if (!owner || more.length > 0) continue;
      const { top, bottom, left, right } = extents.get(owner) ?? NOWHERE;
      extents.set(owner, {
        top: Math.min(top, row),
        bottom: Math.max(bottom, row),
        left: Math.min(left, column),
        right: Math.max(right, column),
      });
    }
  return extents;
});

const NOWHERE: Area = { top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity };

/** The columns in which labels of some tables stand. */
function columnsOf({ keys }: View, located: readonly Located[]): readonly number[] {
  if (located.length === 0) return [];
  return keys
    .filter(({ key }) => located.some(({ table }) => labelsOf(table).has(key)))
    .map(({ column }) => column);
}

/** A view of a part of a sheet. The sheet stays whole: a formula may add up what stands elsewhere on it. */
function partOf(view: View, { top, bottom, left, right }: Area): View {
  const isIn = (column: number) => column >= left && column <= right;
  const isWide = left === -Infinity && right === Infinity;
  const rows = new Map<number, readonly SheetCell[]>();
  for (const [row, cells] of view.rows)
    if (row >= top && row <= bottom)
      rows.set(row, isWide ? cells : cells.filter(({ column }) => isIn(column)));
  const keys = view.keys.filter(({ row, column }) => row >= top && row <= bottom && isIn(column));
  return { ...view, rows, keys };
}
