import type { Table } from '../../form/edition.js';
import { labelsOf } from '../../form/labels.js';
import { viewOf, type View } from '../view/view.js';
import type { Located } from './locate.js';
import { firstOf, lastOf } from './placement.js';

/** The rows and columns in which the labels of a table stand. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The sheet of a table without the columns of tables that stand beside it: rows of theirs are none of its.
 * Tables below each other, and those whose columns cannot be told apart, keep all of it.
 */
export function ownColumns({ view, table }: Located, all: readonly Located[]): View {
  const others = all.flatMap((each) => (each.view === view && each.table !== table ? [each.table] : []));
  if (others.length === 0) return view;
  const own = extentOf(view, table, others);
  const beside = others.flatMap((other) => {
    const extent = extentOf(view, other, [table, ...others.filter((each) => each !== other)]);
    return extent.top <= own.bottom && own.top <= extent.bottom ? [{ other, ...extent }] : [];
  });
  const toTheLeft = beside.filter(({ right }) => right < own.left).map(({ other }) => other);
  const before = lastOf(columnsOf(view, toTheLeft).filter((column) => column < own.left));
  const after = firstOf(beside.flatMap(({ left }) => (left > own.right ? [left] : [])));
  if (before === -Infinity && after === Infinity) return view;
  const cells = view.sheet.cells.filter(({ column }) => column > before && column < after);
  return viewOf({ ...view.sheet, cells });
}

/** Where those labels of a table stand that the others do not have. */
function extentOf({ keys }: View, table: Table, others: readonly Table[]): Extent {
  const labels = labelsOf(table);
  const found = keys.filter(
    ({ key }) => labels.has(key) && !others.some((other) => labelsOf(other).has(key)),
  );
  const [rows, columns] = [found.map(({ row }) => row), found.map(({ column }) => column)];
  return { top: firstOf(rows), bottom: lastOf(rows), left: firstOf(columns), right: lastOf(columns) };
}

/** The columns in which labels of some tables stand. */
function columnsOf({ keys }: View, tables: readonly Table[]): readonly number[] {
  return keys
    .filter(({ key }) => tables.some((table) => labelsOf(table).has(key)))
    .map(({ column }) => column);
}
