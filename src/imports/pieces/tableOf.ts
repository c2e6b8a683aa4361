import type { PageTable } from './pieces.js';

/** The rows as a table whose cells span nothing. */
export function tableOf(rows: readonly (readonly string[])[]): PageTable {
  return {
    kind: 'table',
    rows: rows.length,
    cells: rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value.trim() === '' ? [] : [{ row: r + 1, column: c + 1, value, rowSpan: 1, columnSpan: 1 }],
      ),
    ),
  };
}
