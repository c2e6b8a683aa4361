import type { Table } from '../../form/edition.js';
import { foldLabels } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import type { CandidateLine } from '../labels/assignLines.js';
import type { OtherLabels } from '../labels/otherLabels.js';
import type { Placement } from '../placing/placement.js';
import { countNumeric } from '../view/numeric.js';
import { keysByRow, type View } from '../view/view.js';

/** The most rows from the labels of columns down to the last row of a part of a table. */
const HEAD_ROWS = 6;

/**
 * The rows of figures of a part of a table that stands apart from it, as a band left over from another
 * edition: they have labels of rows, below labels of columns that are not over the rows read.
 */
export function strayRows(
  view: View,
  { bands }: Table,
  { rows, extras }: Placement,
  others: OtherLabels,
): readonly CandidateLine[] {
  const placed = rows.filter(({ at }) => at !== undefined);
  if (placed.length === 0) return [];
  const labels = new Set(foldLabels(placed.map(({ line }) => line)));
  const heads = new Set(bands.flatMap((band) => foldLabels(leaves(band.columns))));
  const known = new Set([
    ...placed.map(({ at }) => at),
    ...extras.filter(({ axis }) => axis === 'row').map(({ spot }) => spot.at),
  ]);
  const read = new Set(placed.map(({ at }) => at));
  const byRow = keysByRow(view);
  const isHeaded = (row: number) => {
    for (let above = row - 1; above >= row - HEAD_ROWS && !read.has(above); above -= 1)
      if (byRow.get(above)?.some(({ key }) => heads.has(key) || others.has(key))) return true;
    return false;
  };
  const found = new Map<number, CandidateLine>();
  for (const key of view.keys) {
    const { row } = key;
    if (known.has(row) || found.has(row) || !(labels.has(key.key) || others.has(key.key))) continue;
    if (countNumeric(view.rows.get(row)) > 0 && isHeaded(row))
      found.set(row, { at: row, keys: [key], isNumbered: true });
  }
  return [...found.values()];
}
