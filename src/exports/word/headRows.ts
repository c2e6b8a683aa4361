import type { BlockTable } from '../../core/publish/blocks.js';

/**
 * How many rows at the top of a table are its head: rows of nothing but heads, with all that these span. 0
 * where there are heads further down, as in 表二: the first of them do not stand over the whole table.
 */
export function headRows(rows: BlockTable['rows']): number {
  const isHead = (row: BlockTable['rows'][number]) => row.every(({ role }) => role === 'head');
  const first = rows.findIndex((row) => row.length > 0 && !isHead(row));
  const below = first < 0 ? [] : rows.slice(first);
  const hasMore = below.some((row) => row.some(({ role }) => role === 'head'));
  return first < 0 || hasMore ? 0 : first;
}
