import { parseAddress } from '../../core/draw/address.js';
import { formOf } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import type { ReadResult } from '../../core/read/readReport.js';
import type { TornRow } from '../../core/report/finding.js';
import { isFigure } from './findSeparator.js';
import type { DelimitedRows } from './splitCells.js';

/** Excel ends the rows of a text file where the last of 16 rows ends that has a cell there. */
const EXCEL_ROWS = 16;
/** A block of fewer rows may owe its length to a lost cell. */
const FEWEST_ROWS = 4;
/** So many rows above its figures hold the heads of the columns of a table. */
const HEAD_ROWS = 3;
/** A row with fewer texts names no columns. */
const FEWEST_HEADS = 3;

/**
 * The rows of figures of the tables that were read that have another number of cells than most rows of their
 * table: nobody can tell which of their cells is missing or too many. Where the heads have, all rows of the
 * table.
 */
export function tornRows(
  rows: DelimitedRows,
  { report, addresses }: Pick<ReadResult, 'report' | 'addresses'>,
): readonly TornRow[] {
  if (isPaddedByExcel(rows)) return [];
  const placed = formOf(report.edition).cells.flatMap(({ name, table }) => {
    const address = addresses.get(name);
    return address === undefined ? [] : [{ name, table: table.code, row: parseAddress(address).row }];
  });
  const torn = new Map<number, TornRow>();
  for (const cells of groupBy(placed, ({ table }) => table)) {
    const own = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
    for (const each of tornIn(rows, own)) {
      const unread = cells.filter(({ row }) => row === each.row).map(({ name }) => name);
      torn.set(each.row, { table: cells[0]?.table ?? '', ...each, unread });
    }
  }
  return [...torn.values()].sort((a, b) => a.row - b.row);
}

function tornIn(rows: DelimitedRows, own: readonly number[]): readonly Omit<TornRow, 'table' | 'unread'>[] {
  const [first = 1, last = first] = [own[0], own.at(-1)];
  const lengthOf = (row: number) => rows[row - 1]?.length ?? 0;
  const isOwn = new Set(own);
  const heads: number[] = [];
  for (let row = Math.max(1, first - HEAD_ROWS); row <= last; row += 1)
    if (!isOwn.has(row) && isHead(rows[row - 1])) heads.push(row);
  const usual = usualLength([...own, ...heads].map(lengthOf));
  const areHeadsTorn = heads.some((row) => lengthOf(row) !== usual);
  return own
    .filter((row) => areHeadsTorn || lengthOf(row) !== usual)
    .map((row) => ({ row, cells: lengthOf(row), usual, text: lastText(rows[row - 1]) }));
}

/** True where the rows are as long as Excel makes them, which pads 16 of them at a time. */
function isPaddedByExcel(rows: DelimitedRows): boolean {
  const [first] = rows;
  if (rows.every(({ length }) => length === first?.length)) return true;
  for (let from = 0; from < rows.length; from += EXCEL_ROWS) {
    const block = rows.slice(from, from + EXCEL_ROWS);
    const isAlike = block.every(({ length }) => length === block[0]?.length);
    if (!isAlike || block.length < FEWEST_ROWS) return false;
  }
  return true;
}

function isHead(row: readonly string[] = []): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length >= FEWEST_HEADS && !filled.some(isFigure);
}

/** The commonest length; 0, which no row has, where two are as common. */
function usualLength(lengths: readonly number[]): number {
  const counted = [...groupBy(lengths, (length) => length)].sort((a, b) => b.length - a.length);
  const [most = [], next = []] = counted;
  return next.length === most.length ? 0 : (most[0] ?? 0);
}

/** The text that names a row: the last one before its figures. */
function lastText(row: readonly string[] = []): string {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const figures = filled.findIndex(isFigure);
  return (figures < 0 ? filled : filled.slice(0, figures)).at(-1) ?? '';
}
