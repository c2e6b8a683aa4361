import type { Band, Table } from './edition.js';
import { findColumns, findRows, isNumeric, type Matched } from './findLines.js';
import { fold } from './fold.js';
import { everyLine, leaves, type Line } from './outline.js';
import type { View } from './view.js';

/** The rows of numbers and the columns of numbers of one band, as found on a sheet; undefined for a line that is not there. */
export interface Place { readonly band: Band; readonly rows: readonly (number | undefined)[]; readonly columns: readonly (number | undefined)[] }

/** Where the numbers of a table stand, and what was found for each of its labels. */
export interface Placement { readonly places: readonly Place[]; readonly matched: readonly Matched[] }

/** Finds where the numbers of a table stand on the sheet it was located on. */
export function placeTable(view: View, table: Table): Placement {
  if (table.paper === 'strip') return placeStrip(view, table);
  return table.paper === 'grid' ? placeGrid(view, table) : placeBands(view, table);
}

function placeGrid(view: View, table: Table): Placement {
  const band = table.bands[0] as Band;
  const lines = leaves(band.rows);
  const { rows, matched } = findRows(view, table, lines);
  const firstRow = Math.min(...rows.filter((row) => row !== undefined));
  const columns = findColumns(view, leaves(band.columns), firstRow - 8, firstRow - 1, rows);
  return { places: [{ band, rows, columns: columns.columns }], matched: [...matched, ...columns.matched] };
}

function placeBands(view: View, table: Table): Placement {
  const lines = table.bands.flatMap((band) => leaves(band.rows));
  const { rows, matched } = findRows(view, table, lines);
  const all = [...matched];
  let at = 0;
  let above = 0;
  const places = table.bands.map((band): Place => {
    const own = rows.slice(at, (at += leaves(band.rows).length));
    const known = own.filter((row) => row !== undefined);
    const first = Math.min(...known);
    const columns = findColumns(view, leaves(band.columns), Number.isFinite(first) ? Math.max(above + 1, first - 4) : 1, first - 1, own);
    all.push(...columns.matched);
    above = Math.max(above, ...known);
    return { band, rows: own, columns: columns.columns };
  });
  return { places, matched: all };
}

/** One row of numbers; the column labels repeat under every row label of the form. */
function placeStrip(view: View, table: Table): Placement {
  const band = table.bands[0] as Band;
  const blocks = leaves(band.rows);
  const labels = leaves(band.columns);
  const official = blocks.flatMap(() => labels);
  const rowsWith = (lines: readonly Line[]) => {
    const known = new Set(lines.map(({ label }) => fold(label)));
    return view.keys.filter(({ key }) => known.has(key)).map(({ row }) => row);
  };
  const top = Math.min(...rowsWith(everyLine(band.rows)));
  const lowest = Math.max(top, ...rowsWith([...everyLine(band.rows), ...labels]).filter((each) => each >= top && each < top + 8));
  const below = [...view.rows.keys()].filter((row) => row > lowest && row <= lowest + 6).sort((a, b) => a - b);
  const row = below.find((each) => (view.rows.get(each) ?? []).filter(isNumeric).length > 1) ?? lowest + 1;
  const all = findColumns(view, official, top, lowest, [row]);
  const places = blocks.map((line, at): Place => ({ band: { ...band, rows: [line] }, rows: [row], columns: all.columns.slice(at * labels.length, (at + 1) * labels.length) }));
  return { places, matched: all.matched };
}
