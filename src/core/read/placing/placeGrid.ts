import type { Band, Table } from '../../form/edition.js';
import { foldLabels, headingsIn } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import type { CandidateLine } from '../labels/assignLines.js';
import { missing, type FoundLine } from '../labels/foundLine.js';
import { countNumeric } from '../view/numeric.js';
import { hasColumnNumbers } from './columnNumbers.js';
import { findColumns } from './findColumns.js';
import { findRows } from './findRows.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import { extrasOf, firstOf, lastOf, placesOf, type Heading, type Placement } from './placement.js';
import { keysByRow, rowAbove, type View } from '../view/view.js';

/** The most rows that the header of a grid takes. */
const HEAD_ROWS = 8;
/** Numbers that make a row without a label one of the table. */
const FEWEST_NUMBERS = 2;
/** Where the labels of rows may stand. */
const LABELS: ReadonlySet<number> = new Set([1, 2, 3]);

/** Finds a grid: labels on the left, nested labels on top. */
export function placeGrid(view: View, table: Table, known: KnownFacts): Placement {
  const band = table.bands[0] as Band;
  const { lines: found, extras: extraRows } = findRows(view, table, leaves(band.rows), known);
  const numbered = placesOf(found);
  const first = firstOf(numbered);
  const area = { top: rowAbove(view, first, HEAD_ROWS), bottom: first - 1, rows: numbered };
  const { lines: columns, extras: extraColumns } = findColumns(
    view,
    table,
    leaves(band.columns),
    area,
    known,
  );
  const rows = beforeFigures(found, columns);
  return {
    places: [{ band, rows: placesOf(rows), columns: placesOf(columns) }],
    rows,
    columns,
    extras: [
      ...extrasOf('row', rowsAbove(view, rows, columns)),
      ...extrasOf('row', extraRows),
      ...extrasOf('column', extraColumns),
    ],
    headings: headingsOf(view, band, rows, columns),
  };
}

/**
 * The rows without those whose only labels stand behind the figures: they are a part of the table beside the
 * others, and the figures before them are not theirs.
 */
function beforeFigures(rows: readonly FoundLine[], columns: readonly FoundLine[]): readonly FoundLine[] {
  const last = lastOf(placesOf(columns));
  const isBehind = ({ match }: FoundLine) => Number.isFinite(last) && (match?.found.column ?? 0) > last;
  const behind = new Set(rows.filter(isBehind));
  if (behind.size === 0 || behind.size * 2 > rows.length) return rows;
  return rows.map((each) => (behind.has(each) ? missing(each.line) : each));
}

/** The rows of figures without labels between the labels of the columns and the first row, if it is found. */
function rowsAbove(
  view: View,
  rows: readonly FoundLine[],
  columns: readonly FoundLine[],
): readonly CandidateLine[] {
  const [first] = placesOf(rows);
  const head = lastOf(columns.map(({ match }) => match?.found.row));
  if (first === undefined || first !== firstOf(placesOf(rows)) || !Number.isFinite(head)) return [];
  const labelled = keysByRow(view);
  return [...view.rows]
    .filter(([row, cells]) => {
      if (row <= head || row >= first || labelled.has(row)) return false;
      return countNumeric(cells) >= FEWEST_NUMBERS && !hasColumnNumbers(cells, LABELS);
    })
    .map(([at]) => ({ at, keys: [], isNumbered: true }));
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
  const placed = new Set(placesOf(rows));
  return [
    { label: band.corner ?? '', area: { top, left: 1, bottom: first - 1, right: left - 1 } },
    ...rangesOf(band.rows, rows).map(({ label, from, to }) => ({
      label,
      // Clerks often put a heading into a row of its own, above its lines.
      area: { top: placed.has(from - 1) ? from : from - 1, left: 1, bottom: to, right: left - 1 },
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
  const top = rowAbove(view, first, HEAD_ROWS);
  const rows = view.keys
    .filter(({ key, row }) => row < first && row >= top && labels.has(key))
    .map(({ row }) => row);
  return Math.max(1, Math.min(first - 1, firstOf(rows)) - 1);
}
