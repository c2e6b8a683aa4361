import { parseAddress } from '../../core/draw/address.js';
import { formOf, type Cell } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import type { Reading } from '../../core/form/number.js';
import type { Relation } from '../../core/form/relations.js';
import type { ReadResult } from '../../core/read/readReport.js';
import type { TornRow } from '../../core/report/remark.js';
import { isChange, openEnded } from '../loose/openEnds.js';
import type { DelimitedRows } from './splitCells.js';
import { filledTo, lastText } from './tornRows.js';

/** A figure of a row; null for a blank. */
type RowFigure = number | null;
/** The places in a row of the parts of a sum, and of the figure that states it. */
interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/** A row of figures in the order of its columns. */
interface PlacedRow {
  readonly row: number;
  readonly last: number;
  readonly cells: readonly Cell[];
  readonly figures: readonly RowFigure[];
  readonly sums: readonly RowSum[];
}

/**
 * The rows that lost cells before others and have as many blanks more at the end: their last total is blank,
 * they do not come to their totals as they stand, and with blanks at one place before the end they do. Tables
 * in which most totals are blank have none.
 */
export function shiftedRows(
  rows: DelimitedRows,
  read: Pick<ReadResult, 'report' | 'addresses'>,
): readonly TornRow[] {
  const byTable = groupBy(placedRows(read), ({ cells }) => cells[0]?.table.code ?? '');
  return [...byTable].flatMap((own) => {
    if (own[0].cells[0]?.table.paper === 'bands') return openRows(own, rows, read);
    const filled = own.filter(({ figures }) => figures.some((figure) => figure !== null));
    const open = filled.filter(({ figures }) => figures.at(-1) === null);
    if (filled.length > 1 && open.length * 2 > filled.length) return [];
    return open.filter(isShifted).map((each) => tornOf(each, rows));
  });
}

/** Those of a table of bands, and those whose first figure, a count, has the sign of a change. */
function openRows(
  own: readonly PlacedRow[],
  rows: DelimitedRows,
  { report, addresses }: Pick<ReadResult, 'report' | 'addresses'>,
): readonly TornRow[] {
  const open = new Set(openEnded(report).flat());
  const isSigned = ({ cells: [first] }: PlacedRow) => {
    const address = first?.kind === 'count' ? addresses.get(first.name) : undefined;
    if (address === undefined) return false;
    const { row, column } = parseAddress(address);
    return isChange(rows[row - 1]?.[column - 1] ?? '');
  };
  return own
    .filter((each) => each.cells.some((cell) => open.has(cell)) || isSigned(each))
    .map((each) => tornOf(each, rows));
}

function placedRows({ report, addresses }: Pick<ReadResult, 'report' | 'addresses'>): readonly PlacedRow[] {
  const form = formOf(report.edition);
  const sums = form.relations.filter(({ isSum, place }) => isSum && place.axis === 'row');
  const placed = form.cells.flatMap((cell) => {
    const address = addresses.get(cell.name);
    return address === undefined ? [] : [{ cell, ...parseAddress(address) }];
  });
  return [...groupBy(placed, ({ row }) => row)].map((own) => {
    const inOrder = [...own].sort((a, b) => a.column - b.column);
    const cells = inOrder.map(({ cell }) => cell);
    return {
      row: own[0]?.row ?? 0,
      last: inOrder.at(-1)?.column ?? 0,
      cells,
      figures: cells.map(({ index }) => figureOf(report.readings[index] ?? null)),
      sums: sumsIn(cells, sums),
    };
  });
}

/** The sums whose cells all stand in a row. */
function sumsIn(cells: readonly Cell[], sums: readonly Relation[]): readonly RowSum[] {
  const places = new Map(cells.map(({ name }, at) => [name, at]));
  return sums.flatMap(({ left, right: [stated] }) => {
    const total = places.get(stated?.cell ?? '');
    const parts = left.flatMap(({ cell }) => places.get(cell) ?? []);
    return total === undefined || parts.length < left.length ? [] : [{ parts, total }];
  });
}

/** The number of a reading; not a number for one that is unreadable. */
function figureOf(reading: Reading): RowFigure {
  if (reading === null) return null;
  return typeof reading === 'number' ? reading : NaN;
}

/** True where the figures come to their totals only with blanks among them, in place of those at the end. */
function isShifted({ figures, sums }: PlacedRow): boolean {
  if (sums.length === 0 || closes(figures, sums)) return false;
  let end = figures.length;
  while (end > 0 && figures[end - 1] === null) end -= 1;
  for (let blanks = 1; blanks <= figures.length - end; blanks += 1)
    for (let at = 0; at < end; at += 1) {
      const lost = Array<RowFigure>(blanks).fill(null);
      if (closes([...figures.slice(0, at), ...lost, ...figures.slice(at, -blanks)], sums)) return true;
    }
  return false;
}

function closes(figures: readonly RowFigure[], sums: readonly RowSum[]): boolean {
  const valueAt = (at: number) => figures[at] ?? 0;
  return sums.every(({ parts, total }) => parts.reduce((sum, at) => sum + valueAt(at), 0) === valueAt(total));
}

/** A shifted row, which ends as many cells before the others as it lost. */
function tornOf({ row, last, cells }: PlacedRow, rows: DelimitedRows): TornRow {
  const written = rows[row - 1] ?? [];
  return {
    table: cells[0]?.table.code ?? '',
    row,
    cells: filledTo(written),
    usual: last,
    text: lastText(written),
    unread: cells.map(({ name }) => name),
  };
}
