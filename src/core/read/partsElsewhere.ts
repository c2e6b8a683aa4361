import { fold } from '../form/fold.js';
import { groupBy } from '../form/group.js';
import type { Table } from '../form/edition.js';
import type { Line } from '../form/outline.js';
import type { Remark } from '../report/finding.js';
import type { TableCell, TableRead } from './readTable.js';
import { countNumeric } from './view/numeric.js';
import type { View } from './view/view.js';

/** Another sheet has the rest of a table where this share of the missing lines stands on it, */
const ENOUGH = 0.5;
/** and no larger a share of the lines that were found. */
const MOST_AGAIN = 0.2;
/** Fewer figures on a sheet are none of a table. */
const FEWEST_NUMBERS = 2;

type PartElsewhere = Extract<Remark, { readonly kind: 'partElsewhere' }>;

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
  if (parts.length === 0) return remarks;
  const isTold = (remark: Remark) =>
    parts.some(
      ({ table, name, sheet, lines }) =>
        (remark.kind === 'missingLine' && remark.table === table && lines.includes(remark.line)) ||
        (remark.kind === 'copy' && remark.name === name && remark.sheet === sheet),
    );
  return [...remarks.filter((remark) => !isTold(remark)), ...parts];
}

/** The rows and columns of a table that stand elsewhere; of bands the rows alone. */
function partsOf({ view, cells }: TableRead, views: readonly View[]): readonly PartElsewhere[] {
  const table = cells[0]?.cell.table;
  if (!table) return [];
  const isGrid = table.paper === 'grid';
  return (isGrid ? (['row', 'column'] as const) : (['row'] as const)).flatMap((axis) => {
    const [found, missing] = partedBy(axis, cells);
    const [first] = missing;
    if (!first || found.length === 0) return [];
    const other = views.find(
      (each) => isPart(each, view, table) && hasRest(each, missing, each.sheet === view.sheet ? [] : found),
    );
    if (!other) return [];
    const { name, code, paper } = table;
    const lines = linesOf(axis, missing, cells);
    const [line, label, count] = [paper === 'strip' ? 'block' : axis, first.label, missing.length] as const;
    const [sheet, read] = [other.sheet.name, view.sheet.name];
    return [{ kind: 'partElsewhere', table: code, name, line, label, count, lines, sheet, read }];
  });
}

/** True for another visible sheet; the blocks of a strip may also stand below each other on its own. */
function isPart(other: View, { sheet }: View, { paper }: Table): boolean {
  return !other.sheet.hidden && (other.sheet !== sheet || paper === 'strip');
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

/** The codes of missing lines; of the blocks of a strip, those of the columns under them. */
function linesOf(
  axis: 'row' | 'column',
  missing: readonly Line[],
  cells: readonly TableCell[],
): readonly string[] {
  const own = cells.filter(({ cell }) => missing.includes(cell[axis]));
  const isStrip = own[0]?.cell.table.paper === 'strip';
  const codes = own.map(({ cell }) => (isStrip ? cell.column.code : cell[axis].code));
  return [...new Set(codes)];
}

function hasRest({ sheet, keys }: View, missing: readonly Line[], found: readonly Line[]): boolean {
  const labels = new Set(keys.map(({ key }) => key));
  const shareOf = (lines: readonly Line[]) =>
    lines.filter(({ label }) => labels.has(fold(label))).length / Math.max(1, lines.length);
  return (
    shareOf(missing) >= ENOUGH && shareOf(found) <= MOST_AGAIN && countNumeric(sheet.cells) >= FEWEST_NUMBERS
  );
}
