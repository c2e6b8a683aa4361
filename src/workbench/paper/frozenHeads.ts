import type { Layout, Placed } from '../../core/draw/layout.js';

/** True for a heading that stays at the top; the title above it is scrolled away. */
function isTop({ row }: Placed, { frozen }: Layout): boolean {
  return frozen !== undefined && row > 1 && row <= frozen.rows;
}

/** True for a label that stays at the left. */
function isLeft({ row, column, columnSpan }: Placed, { frozen }: Layout): boolean {
  return frozen !== undefined && row > 1 && column + columnSpan - 1 <= frozen.columns;
}

/** The classes of a cell that stays in view. */
export function headClass(cell: Placed, layout: Layout): string {
  return [isTop(cell, layout) ? 'head-row' : '', isLeft(cell, layout) ? 'head-column' : '']
    .filter(Boolean)
    .join(' ');
}

/** How far from the edges of the desk a cell stays, as `useFrozen` measures it. */
export function headStyle(cell: Placed, layout: Layout): Record<string, string> {
  return {
    ...(isTop(cell, layout) ? { '--at-top': `var(--top-${cell.row})` } : {}),
    ...(isLeft(cell, layout) ? { '--at-left': `var(--left-${cell.column})` } : {}),
  };
}
