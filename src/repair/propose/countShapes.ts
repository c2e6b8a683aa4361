import type { Form } from '../../core/form/form.js';
import type { CellValue, SolutionProduct } from '../localise/products.js';
import type { System } from '../system/system.js';
import { joinChanges, keyOf, lineChange, type Axes, type LineChange, type Shape } from './shape.js';

/** A shape and how many solutions have it. */
export interface CountedShape {
  readonly shape: Shape;
  readonly count: number;
}

/** The choices of a product by the line and the difference, and how many cells each has. */
interface CountedChange {
  readonly change: LineChange;
  readonly count: number;
}

/** What is needed to tell how a cell changes. */
interface Stated {
  readonly axes: Axes;
  readonly form: Form;
  readonly system: System;
}

/**
 * The shapes of the solutions of the products, by key, each with their number; no solution is made for it.
 */
export function countShapes(
  products: readonly SolutionProduct[],
  stated: Stated,
): ReadonlyMap<string, CountedShape> {
  const counts = new Map<string, CountedShape>();
  for (const { choices } of products)
    for (const { shape, count } of shapesOf(choices, stated)) {
      const before = counts.get(shape.key)?.count ?? 0;
      counts.set(shape.key, { shape, count: before + count });
    }
  return counts;
}

function shapesOf(choices: SolutionProduct['choices'], stated: Stated): readonly CountedShape[] {
  let shapes: readonly { readonly changes: readonly LineChange[]; readonly count: number }[] = [
    { changes: [], count: 1 },
  ];
  for (const choice of choices) {
    const kinds = countChanges(choice, stated);
    shapes = shapes.flatMap(({ changes, count }) =>
      kinds.map((kind) => ({ changes: [...changes, kind.change], count: count * kind.count })),
    );
  }
  return shapes.map(({ changes, count }) => ({ shape: joinChanges(changes), count }));
}

function countChanges(
  choice: readonly CellValue[],
  { axes, form, system }: Stated,
): readonly CountedChange[] {
  const kinds = new Map<string, CountedChange>();
  for (const [at, to] of choice) {
    const cell = form.cells[at];
    if (!cell) continue;
    const change = lineChange(cell, system.cells[at]?.value ?? null, to, axes);
    const key = keyOf(change);
    kinds.set(key, { change, count: 1 + (kinds.get(key)?.count ?? 0) });
  }
  return [...kinds.values()];
}
