import type { WordNode } from './wordNode.js';

/** Puts the cells of a table whose columns stand from right to left in the order in which one sees them. */
export function mirrorRows({ children: rows }: WordNode): void {
  const widths = rows.map(({ attributes, children }) =>
    children.reduce(
      (sum, cell) => sum + Number(cell.attributes['colspan'] ?? 1),
      Number(attributes['before'] ?? 0),
    ),
  );
  const widest = Math.max(0, ...widths);
  for (const [at, row] of rows.entries()) {
    row.children.reverse();
    row.attributes['before'] = String(widest - (widths[at] ?? 0));
  }
}
