import { groupBy } from '../form/group.js';
import type { Table } from '../form/edition.js';
import { foldLabels } from '../form/labels.js';
import type { Line } from '../form/outline.js';
import type { Remark } from '../report/remark.js';
import type { TableCell, TableRead } from './readTable.js';
import { countNumeric } from './view/numeric.js';
import { namesBlock } from './placing/blockInRows.js';
import { lastOf } from './placing/placement.js';
import type { View } from './view/view.js';

/** Another sheet has the rest of a table where this share of the missing lines stands on it, */
const ENOUGH = 0.5;
/** and no larger a share of the lines that were found. */
const MOST_AGAIN = 0.2;
/** Fewer figures on a sheet are none of a table. */
const FEWEST_NUMBERS = 2;

/** Lines that stand elsewhere, and the codes under which they are told as missing. */
interface PartElsewhere {
  readonly remark: Extract<Remark, { readonly kind: 'partElsewhere' }>;
  readonly lines: ReadonlySet<string>;
}

/**
 * The remarks of a report with those on lines that are missing of a table, and on the copy of it, replaced by
 * one where these lines stand on another sheet: the table is parted.
 */
export function withPartsElsewhere(
  remarks: readonly Remark[],
  tables: readonly TableRead[],
  views: readonly View[],
): readonly Remark[] {
  if (!remarks.some(({ kind }) => kind === 'missingLine')) return remarks;
  const parts = tables.flatMap((table) => partsOf(table, views));
  const isTold = (remark: Remark) =>
    parts.some(
      ({ remark: { table, name, sheet }, lines }) =>
        (remark.kind === 'missingLine' && remark.table === table && lines.has(remark.line)) ||
        (remark.kind === 'copy' && remark.name === name && remark.sheet === sheet),
    );
  return [...remarks.filter((remark) => !isTold(remark)), ...parts.map(({ remark }) => remark)];
}

/** The rows and columns of a table that stand elsewhere; of bands the rows alone. */
function partsOf({ view, cells }: TableRead, views: readonly View[]): readonly PartElsewhere[] {
  const table = cells[0]?.cell.table;
  if (!table) return [];
  const isStrip = table.paper === 'strip';
  return (table.paper === 'grid' ? AXES : ROWS).flatMap((axis): readonly PartElsewhere[] => {
    const [found, missing] = partedBy(axis, cells);
    const [first] = missing;
    if (!first || found.length === 0) return [];
    const aside = axis === 'row' && !isStrip ? asideOf(view, cells) : view;
    const other = views
      .map((each) => (each.sheet === view.sheet ? aside : each))
      .find(
        (each) =>
          isPart(each, view, table, axis) &&
          hasRest(each, missing, each.sheet === view.sheet ? [] : found, isStrip),
      );
    if (!other) return [];
    const own = cells.filter(({ cell }) => missing.includes(cell[axis]));
    const remark = {
      ...{ kind: 'partElsewhere' as const, table: table.code, name: table.name },
      ...{ line: isStrip ? ('block' as const) : axis, label: first.label, count: missing.length },
      ...{ sheet: other.sheet.name, read: view.sheet.name, unread: own.map(({ cell }) => cell.name) },
    };
    // The blocks of a strip are told as missing by their columns.
    return [{ remark, lines: new Set(own.map(({ cell }) => cell[isStrip ? 'column' : axis].code)) }];
  });
}

const ROWS = ['row'] as const;
const AXES = ['row', 'column'] as const;

/** True for another visible sheet; rows, and the blocks of a strip, may also stand elsewhere on its own. */
function isPart(other: View, { sheet }: View, { paper }: Table, axis: 'row' | 'column'): boolean {
  return !other.sheet.hidden && (other.sheet !== sheet || paper === 'strip' || axis === 'row');
}

/** What stands on a sheet right of the figures that are read. */
function asideOf(view: View, cells: readonly TableCell[]): View {
  const last = lastOf(cells.map(({ at }) => at?.column));
  return { ...view, keys: view.keys.filter(({ column }) => column > last) };
}

/** The lines of an axis of which a cell was found, and those of which none was. */
function partedBy(axis: 'row' | 'column', cells: readonly TableCell[]): readonly [Line[], Line[]] {
  const lines: readonly [Line[], Line[]] = [[], []];
  for (const own of groupBy(cells, ({ cell }) => cell[axis])) {
    const [first] = own;
    if (first) lines[own.some(({ at }) => at) ? 0 : 1].push(first.cell[axis]);
  }
  return lines;
}

/** True for a sheet with most of the missing lines, and few of those that were found. */
function hasRest(
  { sheet, keys }: View,
  missing: readonly Line[],
  found: readonly Line[],
  isStrip: boolean,
): boolean {
  const isThere = (label: string) =>
    keys.some(({ key }) => key === label || (isStrip && namesBlock(key, label)));
  const shareOf = (lines: readonly Line[]) =>
    foldLabels(lines).filter(isThere).length / Math.max(1, lines.length);
  return (
    // Other tables have a 总计 too.
    shareOf(missing.filter(({ isSum }) => !isSum)) >= ENOUGH &&
    shareOf(found) <= MOST_AGAIN &&
    countNumeric(sheet.cells) >= FEWEST_NUMBERS
  );
}
