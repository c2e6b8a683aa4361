import type { Band, Table } from '../../form/edition.js';
import { leaves } from '../../form/outline.js';
import type { FoundLines } from '../labels/assignLines.js';
import type { FoundLine } from '../labels/foundLine.js';
import { findColumns } from './findColumns.js';
import { findRows } from './findRows.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import { extrasOf, firstOf, placesOf, type Heading, type Placement } from './placement.js';
import { rowAbove, type View } from '../view/view.js';

/** The most rows that the title and the header of a band take. */
const HEAD_ROWS = 4;

/** Finds bands: blocks of rows below each other, each under a header of its own. */
export function placeBands(view: View, table: Table, known: KnownFacts): Placement {
  const { lines, extras } = findRows(
    view,
    table,
    table.bands.flatMap((band) => leaves(band.rows)),
    known,
  );
  const spots = placesOf(lines).filter((row) => row !== undefined);
  const found = table.bands.map((band) => {
    const own = new Set(leaves(band.rows));
    return placeBand(view, table, band, placesOf(lines.filter(({ line }) => own.has(line))), spots, known);
  });
  return {
    places: found.map(({ band, rows, columns }) => ({ band, rows, columns: placesOf(columns) })),
    rows: lines,
    columns: found.flatMap(({ columns }) => columns),
    extras: [...extrasOf('row', extras), ...found.flatMap((each) => extrasOf('column', each.extras))],
    headings: found.flatMap(({ headings }) => headings),
  };
}

interface FoundBand {
  readonly band: Band;
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly FoundLine[];
  readonly extras: FoundLines['extras'];
  readonly headings: readonly Heading[];
}

/** Finds the columns of one band between its rows and the last row of the band above. */
function placeBand(
  view: View,
  table: Table,
  band: Band,
  rows: FoundBand['rows'],
  all: readonly number[],
  known: KnownFacts,
): FoundBand {
  const first = firstOf(rows);
  const above = all.filter((row) => row < first).map((row) => row + 1);
  const top = Math.max(1, rowAbove(view, first, HEAD_ROWS), ...above);
  const { lines: columns, extras } = findColumns(
    view,
    table,
    leaves(band.columns),
    { top, bottom: first - 1, rows },
    known,
  );
  if (!Number.isFinite(first)) return { band, rows, columns, extras, headings: [] };
  const bottom = first - 1;
  const left = firstOf(placesOf(columns));
  const headings = [
    { label: band.title ?? '', area: { top, left: 1, bottom, right: Infinity } },
    { label: band.corner ?? '', area: { top: bottom, left: 1, bottom, right: left - 1 } },
  ];
  return { band, rows, columns, extras, headings };
}
