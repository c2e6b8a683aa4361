import type { BlockCell, BlockTable } from '../../core/publish/blocks.js';

/** A cell as Word writes it: one that spans rows is the first of several, one in each row. */
export interface MergedCell extends BlockCell {
  readonly merge?: 'first' | 'more';
}

/** The rows of a table, with an empty cell in each further row that a cell of a row above spans. */
export function mergedRows(rows: BlockTable['rows']): readonly (readonly MergedCell[])[] {
  let open: readonly { readonly cell: BlockCell; readonly left: number }[] = [];
  return rows.map((row) => {
    const covered = open.map(({ cell }): MergedCell => ({ ...cell, text: '', merge: 'more' }));
    const own = row.map((cell): MergedCell => (cell.rowSpan > 1 ? { ...cell, merge: 'first' } : cell));
    open = [...open, ...row.map((cell) => ({ cell, left: cell.rowSpan }))]
      .map(({ cell, left }) => ({ cell, left: left - 1 }))
      .filter(({ left }) => left > 0);
    return [...own, ...covered].sort((a, b) => a.column - b.column);
  });
}
