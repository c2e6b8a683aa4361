import { frameOf, type NumberPlace } from '../../core/draw/frameTable.js';
import type { Band, Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { withoutNote } from '../../core/form/labelNote.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { leaves, type Line } from '../../core/form/outline.js';
import { otherLabels, type OtherLabels } from '../../core/read/labels/otherLabels.js';
import { headsSaid, isOfOtherEdition } from './bandHeads.js';
import { hasColumnBehind, hasColumnTwice, isInOtherOrder } from './headOrder.js';
import { withoutStray } from './strayRows.js';
import type { SpacedLine } from './spacedFigures.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';

/**
 * Reads bands: a line is a row where it has exactly its label, or its label in another edition or with a note
 * after it, and exactly as many figures or cells as the row. A band under the headings of another edition is
 * not read.
 */
export const readSpacedBands: SpacedReader = (table, lines, _, editions) => {
  const others = otherLabels(table, editions);
  const labels = labelsOf(table);
  const text = fold(lines.map((line) => line?.text ?? '').join(''));
  const known = withoutStray(
    lines,
    table.bands.flatMap((band) =>
      isOfOtherEdition(table, band, text, editions)
        ? []
        : leaves(band.rows).flatMap((row) => findRow(table, band, row, lines, others) ?? []),
    ),
  );
  const corners = new Set(table.bands.flatMap(({ corner }) => (corner === undefined ? [] : [fold(corner)])));
  const found = known.filter((row) => {
    const [heads, columns] = [headsOver(row, known, lines), leaves(row.band.columns)];
    if (partsAt(heads, corners).some((part) => isInOtherOrder(part, columns))) return false;
    return !hasColumnTwice(heads, columns) && !hasColumnBehind(heads, columns, [...labels]);
  });
  if (found.length === 0) return undefined;
  const cells = found.flatMap(({ said, places, figures }) => [
    cellOf(places[0]?.row ?? 1, 1, said),
    ...places.flatMap((place, index) =>
      place ? [cellOf(place.row, place.column, figures[index] ?? '')] : [],
    ),
  ]);
  const rows = new Set(found.map(({ at }) => at));
  return {
    table: tableOfCells([...headsSaid(headCells(table), table, text), ...cells]),
    at: Math.min(...rows),
    lines: lines.flatMap((line, at) =>
      rows.has(at) || (line && line.figures.length === 0 && isHead(line.text, labels)) ? [at] : [],
    ),
  };
};

/** A row of a band: its line, what that says, and the places of its figures. */
interface FoundRow {
  readonly at: number;
  readonly band: Band;
  readonly columns: readonly string[];
  readonly said: string;
  readonly figures: readonly string[];
  readonly places: readonly (NumberPlace | undefined)[];
}

/** The only line with the label of a row, with the places of its figures; undefined where several have it. */
function findRow(
  table: Table,
  band: Band,
  row: Line,
  lines: readonly (SpacedLine | undefined)[],
  others: OtherLabels,
): FoundRow | undefined {
  const columns = leaves(band.columns);
  const [at = -1, ...more] = lines.flatMap((each, index) =>
    each && isLabelOf(row, fold(each.text), others) ? [index] : [],
  );
  const line = lines[at];
  if (!line || more.length > 0) return undefined;
  const figures = cellsOfRow(line, columns.length) ?? line.figures;
  if (figures.length !== columns.length) return undefined;
  const { places } = frameOf(table);
  return {
    at,
    band,
    columns: foldLabels(columns),
    said: line.text,
    figures,
    places: columns.map(({ code }) => places.get(`${table.code}.${row.code}.${code}`)),
  };
}

/**
 * The cells behind a label, blank ones too, where they are as many as its columns and the last is filled, or
 * none is: a row that lost a cell ends with a blank one.
 */
function cellsOfRow({ text, cells = [] }: SpacedLine, width: number): readonly string[] | undefined {
  const row = cells.slice(1);
  const isRow = row.length === width && cells[0]?.trim() === text;
  const isBlank = row.every((cell) => cell.trim() === '');
  return isRow && (isBlank || row.at(-1)?.trim() !== '') ? row : undefined;
}

/** True for the label of a row in any edition, alone or with a note after it. */
function isLabelOf({ label, code }: Line, key: string, others: OtherLabels): boolean {
  return [key, withoutNote(key)].some((each) => each === fold(label) || others.get(each)?.has(code) === true);
}

/** The lines over a row up to the rows of another band. */
function headsOver(
  row: FoundRow,
  rows: readonly FoundRow[],
  lines: readonly (SpacedLine | undefined)[],
): readonly (SpacedLine | undefined)[] {
  const above = rows.filter(({ at, band }) => at < row.at && band !== row.band).map(({ at }) => at);
  return lines.slice(Math.max(-1, ...above) + 1, row.at);
}

/** Lines, and those from each corner of a band to the next: a page end may repeat heads of other bands. */
function partsAt(
  lines: readonly (SpacedLine | undefined)[],
  corners: ReadonlySet<string>,
): readonly (readonly (SpacedLine | undefined)[])[] {
  const starts = lines.flatMap((line, at) => {
    const words = line?.figures.length === 0 ? line.text.split(' ') : [];
    return words.some((word) => corners.has(fold(word))) ? [at] : [];
  });
  return [lines, ...starts.map((start, at) => lines.slice(start, starts[at + 1]))];
}

/** True for a line of labels of the table: one, with any note after it, or several parted by spaces. */
function isHead(text: string, labels: ReadonlySet<string>): boolean {
  const names = new Set([...labels].map(withoutNote));
  const isLabel = (part: string) => labels.has(fold(part)) || names.has(withoutNote(fold(part)));
  return isLabel(text) || text.split(' ').every(isLabel);
}
