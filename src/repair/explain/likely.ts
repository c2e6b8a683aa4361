import type { Form } from '../../core/form/form.js';
import type { ComponentResult } from '../localise/localiseErrors.js';
import { expandProducts, type CellValue, type SolutionProduct } from '../localise/products.js';
import type { CellValues } from '../localise/solution.js';
import type { System } from '../system/system.js';

/**
 * The solutions of a component that are ranked. Where there are more than `most`, those within the rows
 * with the greatest counts, in which a misplaced case is likeliest: the same rows for every choice, so that
 * cells of one row meet.
 */
export function likelySolutions(
  { products, solutions, count }: Pick<ComponentResult, 'products' | 'solutions' | 'count'>,
  { cells }: Form,
  system: System,
  most: number,
): readonly CellValues[] {
  if (count <= solutions.length) return solutions;
  const rowOf = (cell: number) => cells[cell]?.row.code ?? '';
  const room = most / products.length;
  return products.flatMap((product) => {
    const rows = rowsByCount(product, rowOf, system);
    const open = product.choices.filter(({ length }) => length > 1).length;
    const width = Math.max(1, Math.floor(room ** (1 / Math.max(1, open)) + 1e-9));
    const choices = product.choices.map((choice) =>
      [...choice].sort(([a], [b]) => rows.indexOf(rowOf(a)) - rows.indexOf(rowOf(b))).slice(0, width),
    );
    return expandProducts([{ ...product, choices }], Math.max(1, Math.floor(room)));
  });
}

/** The rows of a product's cells, those with the greatest counts first. */
function rowsByCount(
  { choices }: SolutionProduct,
  rowOf: (cell: number) => string,
  { cells }: System,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const [cell] of choices.flat() as readonly CellValue[])
    counts.set(rowOf(cell), (counts.get(rowOf(cell)) ?? 0) + Math.abs(cells[cell]?.value ?? 0));
  return [...counts].sort(([, a], [, b]) => b - a).map(([row]) => row);
}
