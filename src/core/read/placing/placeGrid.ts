import type { Band, Table } from '../../form/edition.js';
import { foldLabels, headingsIn } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import type { FoundLine } from '../labels/assignLines.js';
import { findColumns } from './findColumns.js';
import { findRows } from './findRows.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import { extrasOf, firstOf, lastOf, placesOf, type Heading, type Placement } from './placement.js';
import type { View } from '../view/view.js';

/** The most rows that the header of a grid takes. */
const HEAD_ROWS = 8;

/** Finds a grid: labels on the left, nested labels on top. */
export function placeGrid(view: View, table: Table, known: KnownFacts): Placement {
  const band = table.bands[0] as Band;
  const { lines: rows, extras: extraRows } = findRows(view, table, leaves(band.rows), known);
  const numbered = placesOf(rows);
  const first = firstOf(numbered);
  const area = { top: first - HEAD_ROWS, bottom: first - 1, rows: numbered };
  const { lines: columns, extras: extraColumns } = findColumns(
    view,
    table,
    leaves(band.columns),
    area,
    known,
  );
  return {
    places: [{ band, rows: numbered, columns: placesOf(columns) }],
    rows,
    columns,
    extras: [...extrasOf('row', extraRows), ...extrasOf('column', extraColumns)],
    headings: headingsOf(view, band, rows, columns),
  };
}

function headingsOf(
  view: View,
  band: Band,
  rows: readonly FoundLine[],
  columns: readonly FoundLine[],
): readonly Heading[] {
  const first = firstOf(placesOf(rows));
  const left = firstOf(placesOf(columns));
  const top = headTop(view, band, first);
  return [
    { label: band.corner ?? '', area: { top, left: 1, bottom: first - 1, right: left - 1 } },
    ...rangesOf(band.rows, rows).map(({ label, from, to }) => ({
      label,
      area: { top: from, left: 1, bottom: to, right: left - 1 },
    })),
    ...rangesOf(band.columns, columns).map(({ label, from, to }) => ({
      label,
      area: { top, left: from, bottom: first - 1, right: to },
    })),
  ];
}

/** The headings of an outline with the first and the last place of the lines under them. */
function rangesOf(
  lines: readonly Line[],
  found: readonly FoundLine[],
): readonly { readonly label: string; readonly from: number; readonly to: number }[] {
  return headingsIn(lines).map((heading) => {
    const own = new Set(leaves(heading.parts));
    const ats = placesOf(found.filter(({ line }) => own.has(line)));
    return { label: heading.label, from: firstOf(ats), to: lastOf(ats) };
  });
}

/** The first row of a header: the one above the first in which a column label stands exactly. */
function headTop(view: View, band: Band, first: number): number {
  const labels = new Set(foldLabels(everyLine(band.columns)));
  const rows = view.keys
    .filter(({ key, row }) => row < first && row >= first - HEAD_ROWS && labels.has(key))
    .map(({ row }) => row);
  return Math.max(1, Math.min(first - 1, firstOf(rows)) - 1);
}
