import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';
import type { LabelledRow } from './labelledRows.js';

/** The heads of a grid stand on so many rows at most, and so many of its labels make them its heads. */
const [HEAD_ROWS, FEWEST_HEADS] = [3, 3];

/** The labels of the columns of the grid, folded. */
const gridLabels = remember((editions: readonly Edition[]): readonly string[] => {
  const [band] = editions.flatMap(tablesOf).find(({ paper }) => paper === 'grid')?.bands ?? [];
  return foldLabels(leaves(band?.columns ?? []));
});

/** How many columns of figures the grid has. */
export function gridWidth(editions: readonly Edition[]): number {
  return gridLabels(editions).length;
}

/**
 * The labels over the columns of a grid that do not stand over its figures, each with its column; `columns`
 * are those in which the figures of most rows stand, none where there is no such row.
 */
export function shiftedHeads(
  { cells }: PageTable,
  columns: readonly number[],
  editions: readonly Edition[],
): readonly (readonly [head: PageCell, column: number])[] {
  const labels = gridLabels(editions);
  const known = gridHeads(cells, labels);
  if (known.filter((head) => head !== undefined).length < FEWEST_HEADS) return [];
  const heads = withUnknown(known, columns, cells);
  if (columns.length === 0 || heads.every((head, at) => head?.column === columns[at])) return [];
  const own = known.flatMap((head) => head ?? []);
  const all = headsBeside(own, cells);
  if (isEachOver(own, all, columns)) return [];
  // Heads of one row, in whatever order and words, keep their own order; of two rows that became one, some
  // reach into the next.
  const isOneRow = new Set(all.map(({ row, rowSpan }) => `${row} ${rowSpan}`)).size === 1;
  if (isOneRow && all.length === columns.length && own.every((head) => all.includes(head)))
    return all.map((head, at) => [head, columns[at] ?? head.column] as const);
  return heads.flatMap((head, at) => (head ? [[head, columns[at] ?? head.column] as const] : []));
}

/**
 * True where labels of columns of a grid stand over the labels of its rows: its heads were moved, and nobody
 * knows how far where no row has all figures.
 */
export function hasHeadOverLabels(
  { cells }: PageTable,
  rows: readonly LabelledRow[],
  editions: readonly Edition[],
): boolean {
  const labels = gridLabels(editions);
  const heads = gridHeads(cells, labels).flatMap((head) => head ?? []);
  const beside = rows.filter(({ width, next }) => width === labels.length && next !== undefined);
  const first = Math.min(...beside.map(({ next }) => next ?? Infinity));
  const isAbove = heads.every(({ row }) => beside.every((each) => row < each.row));
  return heads.length >= FEWEST_HEADS && isAbove && heads.some(({ column }) => column < first);
}

/**
 * The cell of each label nearest to the first row with more than half as many of them as any has, on the rows
 * of heads around it: a table above may have a few too, and a page end repeats them.
 */
function gridHeads(cells: readonly PageCell[], labels: readonly string[]): readonly (PageCell | undefined)[] {
  const heads = cells.filter(({ value }) => labels.includes(fold(value)));
  const rows = groupBy(heads, ({ row }) => row);
  const most = Math.max(...rows.map(({ length }) => length));
  const own = rows.find(({ length }) => length > most / 2)?.[0]?.row ?? 0;
  const apart = ({ row }: PageCell) => Math.abs(row - own);
  const near = heads.filter((head) => apart(head) < HEAD_ROWS).sort((a, b) => apart(a) - apart(b));
  return labels.map((label) => near.find(({ value }) => fold(value) === label));
}

/** The texts over one column in the rows of these heads in the order of columns. */
function headsBeside(known: readonly PageCell[], cells: readonly PageCell[]): readonly PageCell[] {
  const rows = new Set(known.map(({ row }) => row));
  return cells
    .filter(({ row, columnSpan, value }) => rows.has(row) && columnSpan === 1 && value.trim() !== '')
    .sort((a, b) => a.column - b.column);
}

/** True where each column has a head of its own, in whatever order and words: no heads were moved. */
function isEachOver(
  known: readonly PageCell[],
  all: readonly PageCell[],
  columns: readonly number[],
): boolean {
  const over = new Set(all.map(({ column }) => column));
  return known.every(({ column }) => columns.includes(column)) && columns.every((column) => over.has(column));
}

/** The heads with those whose words are not known: they stand as far from their columns as all others do. */
function withUnknown(
  heads: readonly (PageCell | undefined)[],
  columns: readonly number[],
  cells: readonly PageCell[],
): readonly (PageCell | undefined)[] {
  const known = heads.flatMap((head, at) => (head ? [{ head, by: head.column - (columns[at] ?? 0) }] : []));
  const [{ by } = { by: 0 }] = known;
  if (known.some((each) => each.by !== by)) return heads;
  const bottom = Math.max(...known.map(({ head }) => head.row));
  const all = heads.map(
    (head, at) =>
      head ?? cells.find(({ row, column }) => row > 1 && row <= bottom && column === (columns[at] ?? 0) + by),
  );
  // A few heads that move alone would stand over the columns of others.
  return known.length >= heads.length / 2 || all.every((head) => head !== undefined) ? all : [];
}
