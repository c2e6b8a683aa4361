import { fillFormula } from './references.js';
import type { Layout, Placed } from './layout.js';

/** The layout with a cell for each value of its rows that look alike, for hosts that paint cell by cell. */
export function wholeLayout({ alike, ...layout }: Layout): Layout {
  if (!alike) return layout;
  const { pattern, values } = alike;
  const height = layout.rows.at(-1) ?? 0;
  return {
    ...layout,
    rows: [...layout.rows.slice(0, -1), ...values.map(() => height)],
    cells: [
      ...layout.cells,
      ...values.flatMap((row, down) =>
        pattern.map((cell, at): Placed => ({ ...moveDown(cell, down), value: row[at] ?? null })),
      ),
    ],
  };
}

function moveDown(cell: Placed, rows: number): Placed {
  const moved = { ...cell, row: cell.row + rows };
  return cell.formula === undefined ? moved : { ...moved, formula: fillFormula(cell.formula, rows, 0) };
}
