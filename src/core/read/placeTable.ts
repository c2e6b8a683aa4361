import type { Area } from '../draw/address.js';
import type { Band, Table } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { everyLine, leaves, type Line } from '../form/outline.js';
import { findColumns, findRows, isNumeric, type CandidateLine, type FoundLine } from './findLines.js';
import type { View } from './view.js';

/**
 * The rows of numbers and the columns of numbers of one band, as found on a sheet; undefined for a line that
 * is not there.
 */
export interface Place {
  readonly band: Band;
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

/** A row or a column with numbers that no line of the form accounts for. */
export interface Extra {
  readonly axis: 'row' | 'column';
  readonly spot: CandidateLine;
}

/** A heading of the form and the area in which it should stand. */
export interface Heading {
  readonly label: string;
  readonly area: Area;
}

/** Where the numbers of a table stand, and what was found for each of its labels. */
export interface Placement {
  readonly places: readonly Place[];
  readonly rows: readonly FoundLine[];
  readonly columns: readonly FoundLine[];
  readonly extras: readonly Extra[];
  readonly headings: readonly Heading[];
}

/** Finds where the numbers of a table stand on the sheet it was located on. */
export function placeTable(view: View, table: Table): Placement {
  if (table.paper === 'strip') return placeStrip(view, table);
  return table.paper === 'grid' ? placeGrid(view, table) : placeBands(view, table);
}

const atOf = ({ at }: FoundLine) => at;
const extraOf =
  (axis: Extra['axis']) =>
  (spot: CandidateLine): Extra => ({ axis, spot });

function placeGrid(view: View, table: Table): Placement {
  const band = table.bands[0] as Band;
  const rows = findRows(view, table, leaves(band.rows));
  const numbered = rows.lines.map(atOf);
  const first = least(numbered);
  const columns = findColumns(view, table, leaves(band.columns), first - 8, first - 1, numbered);
  const left = least(columns.lines.map(atOf));
  const top = headTop(view, band, first);
  const headings = [
    { label: band.corner ?? '', area: { top, left: 1, bottom: first - 1, right: left - 1 } },
    ...headingsOver(band.rows, rows.lines).map(({ label, from, to }) => ({
      label,
      area: { top: from, left: 1, bottom: to, right: left - 1 },
    })),
    ...headingsOver(band.columns, columns.lines).map(({ label, from, to }) => ({
      label,
      area: { top, left: from, bottom: first - 1, right: to },
    })),
  ];
  const place = { band, rows: numbered, columns: columns.lines.map(atOf) };
  return {
    places: [place],
    rows: rows.lines,
    columns: columns.lines,
    extras: [...rows.extras.map(extraOf('row')), ...columns.extras.map(extraOf('column'))],
    headings,
  };
}

function placeBands(view: View, table: Table): Placement {
  const rows = findRows(
    view,
    table,
    table.bands.flatMap((band) => leaves(band.rows)),
  );
  const known = rows.lines.map(atOf).filter((row) => row !== undefined);
  const columns: FoundLine[] = [];
  const headings: Heading[] = [];
  let from = 0;
  const places = table.bands.map((band): Place => {
    const own = rows.lines.slice(from, (from += leaves(band.rows).length)).map(atOf);
    const first = least(own);
    const top = Math.max(1, first - 4, ...known.filter((row) => row < first).map((row) => row + 1));
    const found = findColumns(view, table, leaves(band.columns), top, first - 1, own);
    columns.push(...found.lines);
    if (Number.isFinite(first)) {
      const left = least(found.lines.map(atOf));
      headings.push({ label: band.title ?? '', area: { top, left: 1, bottom: first - 1, right: Infinity } });
      headings.push({
        label: band.corner ?? '',
        area: { top: first - 1, left: 1, bottom: first - 1, right: left - 1 },
      });
    }
    return { band, rows: own, columns: found.lines.map(atOf) };
  });
  return { places, rows: rows.lines, columns, extras: rows.extras.map(extraOf('row')), headings };
}

/** One row of numbers; the column labels repeat under every row label of the form. */
function placeStrip(view: View, table: Table): Placement {
  const band = table.bands[0] as Band;
  const [blocks, labels] = [leaves(band.rows), leaves(band.columns)];
  const rowsWith = (lines: readonly Line[]) => {
    const known = new Set(lines.map(({ label }) => fold(label)));
    return view.keys.filter(({ key }) => known.has(key)).map(({ row }) => row);
  };
  const top = Math.min(...rowsWith(everyLine(band.rows)));
  const lowest = Math.max(
    top,
    ...rowsWith([...everyLine(band.rows), ...labels]).filter((each) => each >= top && each < top + 8),
  );
  const below = [...view.rows.keys()]
    .filter((row) => row > lowest && row <= lowest + 6)
    .sort((a, b) => a - b);
  const row = below.find((each) => (view.rows.get(each) ?? []).filter(isNumeric).length > 1) ?? lowest + 1;
  const found = findColumns(
    view,
    table,
    blocks.flatMap(() => labels),
    top,
    lowest,
    [row],
  );
  const columnsOf = (block: Line) =>
    found.lines
      .slice(blocks.indexOf(block) * labels.length, (blocks.indexOf(block) + 1) * labels.length)
      .map(atOf);
  const places = blocks.map((line): Place => ({
    band: { ...band, rows: [line] },
    rows: [row],
    columns: columnsOf(line),
  }));
  const headings = everyLine(band.rows).map((line) => {
    const own = leaves([line]).flatMap(columnsOf);
    return {
      label: line.label,
      area: { top: Math.max(1, top - 1), left: least(own), bottom: lowest, right: most(own) },
    };
  });
  return { places, rows: [], columns: found.lines, extras: found.extras.map(extraOf('column')), headings };
}

/** The headings of an outline with the first and the last place of the lines under them. */
function headingsOver(
  lines: readonly Line[],
  found: readonly FoundLine[],
): readonly { label: string; from: number; to: number }[] {
  return everyLine(lines)
    .filter(({ parts }) => parts.length > 0)
    .map((heading) => {
      const own = new Set(leaves(heading.parts));
      const ats = found.filter(({ line }) => own.has(line)).map(atOf);
      return { label: heading.label, from: least(ats), to: most(ats) };
    });
}

/** The first row of a header: the one above the first in which a column label stands exactly. */
function headTop(view: View, band: Band, first: number): number {
  const labels = new Set(everyLine(band.columns).map(({ label }) => fold(label)));
  const rows = view.keys
    .filter(({ key, row }) => row < first && row >= first - 8 && labels.has(key))
    .map(({ row }) => row);
  return Math.max(1, Math.min(first - 1, ...rows) - 1);
}

function least(ats: readonly (number | undefined)[]): number {
  return Math.min(...ats.filter((at) => at !== undefined));
}

function most(ats: readonly (number | undefined)[]): number {
  return Math.max(...ats.filter((at) => at !== undefined));
}
