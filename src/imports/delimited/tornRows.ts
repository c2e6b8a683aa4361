import { parseAddress } from '../../core/draw/address.js';
import { formOf } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import type { ReadResult } from '../../core/read/readReport.js';
import type { TornRow } from '../../core/report/remark.js';
import { isFigure } from './findSeparator.js';
import type { DelimitedRows } from './splitCells.js';

/** Excel ends the rows of a text file where the last of 16 rows ends that has a cell there. */
const EXCEL_ROWS = 16;
/** A block of fewer rows may owe its length to a lost cell. */
const FEWEST_ROWS = 4;

/** What tells how long a row should be: its cells, or those up to the last filled one. */
interface Measure {
  readonly lengthOf: (row: number) => number;
  /** True where rows end with what is in them, so that heads may be shorter than figures. */
  readonly isTrimmed: boolean;
  /** True for a row whose length the program explains that wrote it. */
  readonly isKnown: (row: number) => boolean;
}
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
  const measure = measureOf(rows);
  const placed = formOf(report.edition).cells.flatMap(({ name, table }) => {
    const address = addresses.get(name);
    return address === undefined ? [] : [{ name, table: table.code, row: parseAddress(address).row }];
  });
  const torn = new Map<number, TornRow>();
  const widths = new Map(
    [...groupBy(placed, ({ row }) => row)].map((cells) => [cells[0]?.row ?? 0, cells.length]),
  );
  const widthOf = (row: number) => (measure.isTrimmed ? (widths.get(row) ?? 0) : 0);
  for (const cells of groupBy(placed, ({ table, row }) => `${table} ${widthOf(row)}`)) {
    const own = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
    for (const each of tornIn(rows, own, measure)) {
      const unread = cells.filter(({ row }) => row === each.row).map(({ name }) => name);
      torn.set(each.row, { table: cells[0]?.table ?? '', ...each, unread });
    }
  }
  return [...torn.values()].sort((a, b) => a.row - b.row);
}

function tornIn(
  rows: DelimitedRows,
  own: readonly number[],
  { lengthOf, isTrimmed, isKnown }: Measure,
): readonly Omit<TornRow, 'table' | 'unread'>[] {
  const [first = 1, last = first] = [own[0], own.at(-1)];
  const isOwn = new Set(own);
  const heads: number[] = [];
  for (let row = Math.max(1, first - HEAD_ROWS); row <= last; row += 1)
    if (!isOwn.has(row) && isHead(rows[row - 1])) heads.push(row);
  const longest = Math.max(...heads.map(lengthOf));
  const ofHeads = isTrimmed && heads.length > 0 ? [longest] : heads.map(lengthOf);
  const usual = usualLength([...own.map(lengthOf), ...ofHeads]);
  const areHeadsTorn = ofHeads.some((length) => length !== usual);
  return own
    .filter((row) => !isKnown(row) && (areHeadsTorn || lengthOf(row) !== usual))
    .map((row) => ({ row, cells: lengthOf(row), usual, text: lastText(rows[row - 1]) }));
}

/** How the rows of a file are measured: programs end them alike, where something ends, or as Excel does. */
function measureOf(rows: DelimitedRows): Measure {
  const lengthOf = (row: number) => rows[row - 1]?.length ?? 0;
  const filledOf = (row: number) => filledTo(rows[row - 1] ?? []);
  if (rows.every(({ length }) => length === rows[0]?.length))
    return { lengthOf, isTrimmed: false, isKnown: () => true };
  const known = paddedByExcel(rows);
  if (known > 0) return { lengthOf: filledOf, isTrimmed: true, isKnown: (row) => row <= known };
  const isTrimmed = rows.every(({ length }, at) => length <= 1 || length === filledOf(at + 1));
  return { lengthOf, isTrimmed, isKnown: () => false };
}

/** How many cells a row has up to the last filled one. */
export function filledTo(row: readonly string[]): number {
  let end = row.length;
  while (end > 0 && row[end - 1]?.trim() === '') end -= 1;
  return end;
}

/**
 * How many rows at the beginning are as long as Excel makes them, which pads 16 of them at a time: all but a
 * last block of few rows; 0 where others are not.
 */
function paddedByExcel(rows: DelimitedRows): number {
  for (let from = 0; from < rows.length; from += EXCEL_ROWS) {
    const block = rows.slice(from, from + EXCEL_ROWS);
    if (from > 0 && block.length < FEWEST_ROWS) return from;
    if (!block.every(({ length }) => length === block[0]?.length)) return 0;
  }
  return rows.length;
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
export function lastText(row: readonly string[] = []): string {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const figures = filled.findIndex(isFigure);
  return (figures < 0 ? filled : filled.slice(0, figures)).at(-1) ?? '';
}
