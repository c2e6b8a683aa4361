import type { Band, Table } from '../../form/edition.js';
import { foldLabels } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import { findColumns } from './findColumns.js';
import { countNumeric } from '../view/numeric.js';
import type { OtherLabels } from '../labels/otherLabels.js';
import { extrasOf, firstOf, lastOf, placesOf, type Placement } from './placement.js';
import type { View } from '../view/view.js';

/** The most rows that the header of a strip takes. */
const HEAD_ROWS = 8;
/** Rows below the header in which the numbers are sought. */
const REACH = 6;
/** Numbers that make a row the one of the strip. */
const FEWEST_NUMBERS = 2;

/** Finds a strip: one row of numbers, in which the columns repeat under every row label of the form. */
export function placeStrip(view: View, table: Table, others: OtherLabels): Placement {
  const band = table.bands[0] as Band;
  const [blocks, labels] = [leaves(band.rows), leaves(band.columns)];
  const head = findHead(view, band);
  const row = findNumbers(view, head.bottom);
  const lines = blocks.flatMap(() => labels);
  const { lines: columns, extras } = findColumns(view, table, lines, { ...head, rows: [row] }, others);
  const columnsOf = (block: Line) => {
    const from = blocks.indexOf(block) * labels.length;
    return placesOf(columns.slice(from, from + labels.length));
  };
  return {
    places: blocks.map((line) => ({
      band: { ...band, rows: [line] },
      rows: [row],
      columns: columnsOf(line),
    })),
    rows: [],
    columns,
    extras: extrasOf('column', extras),
    headings: everyLine(band.rows).map((line) => {
      const own = leaves([line]).flatMap(columnsOf);
      const [left, right] = [firstOf(own), lastOf(own)];
      return {
        label: line.label,
        area: { top: Math.max(1, head.top - 1), left, bottom: head.bottom, right },
      };
    }),
  };
}

/** The rows of the header: from the first block label down to the last label near it. */
function findHead(view: View, { rows, columns }: Band): { readonly top: number; readonly bottom: number } {
  const top = firstOf(rowsWith(view, everyLine(rows)));
  const near = rowsWith(view, [...everyLine(rows), ...leaves(columns)]).filter(
    (row) => row >= top && row < top + HEAD_ROWS,
  );
  return { top, bottom: Math.max(top, lastOf(near)) };
}

/** The rows in which one of these labels stands exactly. */
function rowsWith(view: View, lines: readonly Line[]): readonly number[] {
  const labels = new Set(foldLabels(lines));
  return view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
}

/** The first row of numbers below the header; the next row where there is none. */
function findNumbers(view: View, bottom: number): number {
  const below = [...view.rows]
    .filter(([row, cells]) => row > bottom && row <= bottom + REACH && countNumeric(cells) >= FEWEST_NUMBERS)
    .map(([row]) => row);
  return below.length > 0 ? firstOf(below) : bottom + 1;
}
