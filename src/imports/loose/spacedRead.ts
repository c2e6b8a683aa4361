import { frameOf } from '../../core/draw/frameTable.js';
import type { Edition, Table } from '../../core/form/edition.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';
import type { SpacedLine } from './spacedFigures.js';

/** A table that was read from lines of text, and the lines that were used up. */
export interface SpacedRead {
  readonly table: PageTable;
  /** Where its first line stands. */
  readonly at: number;
  readonly lines: readonly number[];
}

/** Reads a table of one paper from lines; `isAlone` is true where they stand under no heading. */
export type SpacedReader = (
  table: Table,
  lines: readonly (SpacedLine | undefined)[],
  isAlone: boolean,
  editions: readonly Edition[],
) => SpacedRead | undefined;

/** A text at a place of a table. */
export function cellOf(row: number, column: number, value: string): PageCell {
  return { row, column, value, rowSpan: 1, columnSpan: 1 };
}

/** The labels over the numbers of a table, where the paper has them. */
export function headCells(table: Table): readonly PageCell[] {
  return frameOf(table)
    .heads.filter(({ look }) => look === 'head' || look === 'band')
    .map(({ row, column, value }) => cellOf(row, column, String(value)));
}

/** Cells as a table, in order. */
export function tableOfCells(cells: readonly PageCell[]): PageTable {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', rows: sorted.at(-1)?.row ?? 0, cells: sorted };
}
