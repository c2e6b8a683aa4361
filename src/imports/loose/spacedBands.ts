import { frameOf } from '../../core/draw/frameTable.js';
import { fold } from '../../core/form/fold.js';
import { labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';

/** Reads bands: a line is a row where it has exactly its label, and exactly as many figures as the row. */
export const readSpacedBands: SpacedReader = (table, lines) => {
  const frame = frameOf(table);
  const labels = labelsOf(table);
  const found = table.bands.flatMap((band) =>
    leaves(band.rows).flatMap((row) => {
      const columns = leaves(band.columns);
      const ats = lines.flatMap((line, at) =>
        line && fold(line.text) === fold(row.label) && line.figures.length === columns.length ? [at] : [],
      );
      const [at] = ats;
      if (at === undefined || ats.length > 1) return [];
      const places = columns.map(({ code }) => frame.places.get(`${table.code}.${row.code}.${code}`));
      return [{ at, row, places, figures: lines[at]?.figures ?? [] }];
    }),
  );
  if (found.length === 0) return undefined;
  const cells = found.flatMap(({ row, places, figures }) => [
    cellOf(places[0]?.row ?? 1, 1, row.label),
    ...places.flatMap((place, index) =>
      place ? [cellOf(place.row, place.column, figures[index] ?? '')] : [],
    ),
  ]);
  const rows = new Set(found.map(({ at }) => at));
  return {
    table: tableOfCells([...headCells(table), ...cells]),
    at: Math.min(...rows),
    lines: lines.flatMap((line, at) =>
      rows.has(at) || (line && line.figures.length === 0 && isHead(line.text, labels)) ? [at] : [],
    ),
  };
};

/** True for a line of labels of the table: one, or several parted by spaces. */
function isHead(text: string, labels: ReadonlySet<string>): boolean {
  return labels.has(fold(text)) || text.split(' ').every((part) => labels.has(fold(part)));
}
