import { placeCells } from '../damage/placeCells.js';
import type { PrintedTable } from '../damage/printed.js';

/** A cell as somebody typed it; `cell` names the figure that stands in it. */
export interface TypedCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly cell?: string;
}

/** A row of a table on a sheet, its cells in any order. */
export type TypedRow = readonly TypedCell[];

/** A table on a sheet, row by row; a cell that spans rows stands in the first of them. */
export interface TypedTable {
  readonly code: string;
  readonly rows: readonly TypedRow[];
}

/** A printed table with each cell in its column. */
export function typedTable(table: PrintedTable): TypedTable {
  const rows = placeCells(table).map((row) =>
    row.map(({ column, cell: { text, cell, columnSpan: span } }): TypedCell => {
      return { column, span, text, ...(cell === undefined ? {} : { cell }) };
    }),
  );
  return { code: table.code ?? '', rows };
}

/** The figures of a row. */
export function figuresOf(row: TypedRow = []): readonly TypedCell[] {
  return row.filter(({ cell }) => cell !== undefined);
}

/** The texts of a row that are no figures. */
export function textsOf(row: TypedRow = []): readonly TypedCell[] {
  return row.filter(({ cell }) => cell === undefined);
}

/** True for a row with figures of the report. */
export function isData(row: TypedRow): boolean {
  return figuresOf(row).length > 0;
}

/** The label nearest to the figures of a row. */
export function labelOf(row: TypedRow): TypedCell | undefined {
  const first = figuresOf(row)[0]?.column ?? Infinity;
  return textsOf(row)
    .filter(({ column }) => column < first)
    .sort((a, b) => a.column - b.column)
    .at(-1);
}

/** A cell so many columns farther to the right. */
export function moved(cell: TypedCell, by: number): TypedCell {
  return { ...cell, column: cell.column + by };
}

/** A text in a column. */
export function textAt(column: number, text: string): TypedCell {
  return { column, span: 1, text };
}
