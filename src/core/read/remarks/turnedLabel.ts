import type { Table } from '../../form/edition.js';
import { groupBy } from '../../form/group.js';
import { foldLabels } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import type { Key, View } from '../view/view.js';
import type { Placement } from '../placing/placement.js';

/** A band is turned where this share of its labels of columns stand below each other. */
const ENOUGH = 0.6;

/**
 * A label of a column of a table whose rows stand as columns, and its columns as rows: lines are missing, and
 * the labels of columns stand below each other, in every band that has several of its own. Undefined for any
 * other table.
 */
export function turnedLabel(view: View, { bands }: Table, { places }: Placement): Key | undefined {
  if (!places.some(({ rows, columns }) => [...rows, ...columns].includes(undefined))) return undefined;
  const all = bands.flatMap(({ columns }) => foldLabels(leaves(columns)));
  const ownLabels = bands.map(({ columns }) =>
    foldLabels(leaves(columns)).filter((label) => all.indexOf(label) === all.lastIndexOf(label)),
  );
  const stacked = ownLabels
    .filter(({ length }) => length > 1)
    .map((labels) => stackedLabel(view, new Set(labels)));
  return stacked.includes(undefined) ? undefined : stacked[0];
}

/** The first of the labels of columns where most stand in one column, and none beside another. */
function stackedLabel({ keys }: View, labels: ReadonlySet<string>): Key | undefined {
  const own = keys.filter(({ key }) => labels.has(key));
  const [below = []] = [...groupBy(own, ({ column }) => column)].sort((a, b) => b.length - a.length);
  const isBeside = new Set(own.map(({ row }) => row)).size < own.length;
  const isStacked = new Set(below.map(({ key }) => key)).size >= labels.size * ENOUGH;
  return isStacked && !isBeside ? below[0] : undefined;
}
