import type { Cell, Form } from '../../core/form/form.js';
import { leaves, type Line } from '../../core/form/outline.js';
import type { Term } from '../../core/form/relations.js';
import type { ExplainedSolution } from '../explain/rank.js';
import type { Equation } from '../system/system.js';

/** A changed cell in a shape: its line and by how much, whichever cell of the line it is. */
export interface LineChange {
  /** Any cell of the line. */
  readonly cell: Cell;
  readonly axis: 'row' | 'column';
  /** What the cell must be less what it states; null where the relations leave a choice. */
  readonly change: number | null;
}

/** The lines that a solution changes, each by how much. Solutions of one shape have the same key. */
export interface Shape {
  readonly key: string;
  /** In the order of the paper, one for each changed cell. */
  readonly changes: readonly LineChange[];
}

/** The axis along which each cell is told of, by its index: that of the violated relation it stands in. */
export type Axes = ReadonlyMap<number, LineChange['axis']>;

/** The axes of the cells of violated relations; where both are violated, the column. */
export function axesOf(violated: readonly Equation[], { relations }: Form): Axes {
  const ids = new Set(violated.map(({ id }) => id));
  const axes = new Map<number, LineChange['axis']>();
  const put = (axis: LineChange['axis'], terms: readonly Term[]) => {
    for (const { index } of terms) if (axis === 'column' || !axes.has(index)) axes.set(index, axis);
  };
  for (const { id, left, right, place } of relations) if (ids.has(id)) put(place.axis, [...left, ...right]);
  return axes;
}

/** The shape of a solution. */
export function shapeOf({ differences }: Pick<ExplainedSolution, 'differences'>, axes: Axes): Shape {
  return joinChanges(differences.map(({ cell, from, to }) => lineChange(cell, from, to, axes)));
}

/** The line of a change: a row or a column of the paper. */
export function lineOf({ cell, axis }: LineChange): Line {
  return axis === 'row' ? cell.row : cell.column;
}

/** How a cell changes, as part of a shape. */
export function lineChange(cell: Cell, from: number | null, to: number | null, axes: Axes): LineChange {
  const change = from === null || to === null ? null : to - from;
  return { cell, axis: axes.get(cell.index) ?? 'column', change };
}

/** A shape of these changes, in whatever order they come. */
export function joinChanges(changes: readonly LineChange[]): Shape {
  const inOrder = [...changes].sort((a, b) => placeOf(a) - placeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { key: inOrder.map(keyOf).join(' '), changes: inOrder };
}

/** The same for changes of one line by one difference; amounts have units and are told one by one. */
export function keyOf(each: LineChange): string {
  const { cell, axis, change } = each;
  return cell.kind === 'money'
    ? `${cell.name}:${change}`
    : `${cell.table.code}.${axis}.${lineOf(each).code}:${change}`;
}

function placeOf(each: LineChange): number {
  const { band } = each.cell;
  return leaves(each.axis === 'row' ? band.rows : band.columns).indexOf(lineOf(each));
}
