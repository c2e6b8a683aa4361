import { frameOf } from '../../core/draw/frameTable.js';
import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { leaves } from '../../core/form/outline.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';

/** A table of one band as the paper has it, untitled; `figureOf` gives its figures by folded labels. */
export function asOnPaper(
  table: Table,
  figureOf: (row: string, column: string) => string | undefined,
): PageTable {
  const [band] = table.bands;
  const { heads, places, bottom } = frameOf(table);
  const labels = heads
    .filter(({ look }) => look !== 'title')
    .map(({ row, column, rowSpan, columnSpan, value }): PageCell => {
      return { row, column, rowSpan, columnSpan, value: String(value) };
    });
  const numbers = leaves(band?.rows ?? []).flatMap((row) =>
    leaves(band?.columns ?? []).flatMap((column): readonly PageCell[] => {
      const place = places.get(`${table.code}.${row.code}.${column.code}`);
      const value = figureOf(fold(row.label), fold(column.label));
      return place && value !== undefined ? [{ ...place, rowSpan: 1, value }] : [];
    }),
  );
  return {
    kind: 'table',
    rows: bottom,
    cells: [...labels, ...numbers].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
