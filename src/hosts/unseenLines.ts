import { spotKey, type Area } from '../core/draw/address.js';
import type { SheetCell } from '../core/draw/sheet.js';

/** What of a sheet nobody sees: hidden rows and columns, and zeros where it shows none. */
export interface UnseenLines {
  readonly rows: Set<number>;
  readonly columns: { readonly from: number; readonly to: number }[];
  hidesZeros: boolean;
}

/** Lower rows are not seen, in points, nor narrower columns, in characters. */
export const [LEAST_HEIGHT, LEAST_WIDTH] = [3, 0.5];
/** The most stretches of hidden columns that are known. */
const MOST_COLUMNS = 50;

/** The lines of a sheet of which nothing is hidden yet. */
export function startUnseen(): UnseenLines {
  return { rows: new Set(), columns: [], hidesZeros: false };
}

/** Notes columns that nobody sees, as many stretches of them as are known. */
export function hideColumns({ columns }: UnseenLines, from: number, to: number): void {
  if (columns.length < MOST_COLUMNS) columns.push({ from, to });
}

/**
 * The cells of a sheet, those that nobody sees marked so. A cell that is merged over several lines is seen
 * where one of them is.
 */
export function markUnseen(
  cells: readonly SheetCell[],
  lines: UnseenLines | undefined,
  merges: readonly Area[] = [],
): readonly SheetCell[] {
  if (!lines) return cells;
  const { rows, columns, hidesZeros } = lines;
  if (!hidesZeros && rows.size === 0 && columns.length === 0) return cells;
  const spans = new Map(merges.map((merge) => [spotKey({ row: merge.top, column: merge.left }), merge]));
  const isHiddenColumn = (column: number) => columns.some(({ from, to }) => from <= column && column <= to);
  const isUnseen = (cell: SheetCell) => {
    const { row, column, value } = cell;
    if (hidesZeros && value === 0) return true;
    if (!rows.has(row) && !isHiddenColumn(column)) return false;
    const { bottom, right } = spans.get(spotKey(cell)) ?? { bottom: row, right: column };
    return isEach(row, bottom, (at) => rows.has(at)) || isEach(column, right, isHiddenColumn);
  };
  return cells.map((cell) => (isUnseen(cell) ? { ...cell, isInvisible: true } : cell));
}

function isEach(from: number, to: number, isOne: (at: number) => boolean): boolean {
  for (let at = from; at <= to; at += 1) if (!isOne(at)) return false;
  return true;
}
