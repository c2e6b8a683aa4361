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

/** The cells of a sheet, those that nobody sees marked so. */
export function markUnseen(
  cells: readonly SheetCell[],
  lines: UnseenLines | undefined,
): readonly SheetCell[] {
  if (!lines) return cells;
  const { rows, columns, hidesZeros } = lines;
  if (!hidesZeros && rows.size === 0 && columns.length === 0) return cells;
  const isUnseen = ({ row, column, value }: SheetCell) =>
    (hidesZeros && value === 0) ||
    rows.has(row) ||
    columns.some(({ from, to }) => from <= column && column <= to);
  return cells.map((cell) => (isUnseen(cell) ? { ...cell, isInvisible: true } : cell));
}
