import type { Table } from '../../form/edition.js';
import { labelsOf } from '../../form/labels.js';
import type { View } from './view.js';

/** Labels of one table stand at most so many rows apart. */
const REACH = 8;
/** The numbers of a strip stand below its last label. */
const BELOW = 1;

/** Tells the rows of a sheet in which its tables stand: where most labels of each are near each other. */
export function tableRowsOf(view: View, tables: readonly Table[]): (row: number) => boolean {
  const ranges = tables.flatMap((table) => {
    const labels = labelsOf(table);
    const rows = view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
    const [longest] = groupNear(rows).sort((a, b) => b.length - a.length);
    return longest?.length ? [{ top: longest[0] as number, bottom: (longest.at(-1) as number) + BELOW }] : [];
  });
  return (row) => ranges.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** Rows in ascending order, parted where two neighbours are far from each other. */
function groupNear(rows: readonly number[]): (readonly number[])[] {
  const groups: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && row - before <= REACH) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
