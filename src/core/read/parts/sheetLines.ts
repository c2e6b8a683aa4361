import { figuresIn } from '../placing/figuresIn.js';
import type { SheetCell } from '../../draw/sheet.js';
import type { Band, Table } from '../../form/edition.js';
import { labelWords, withoutNote } from '../../form/labelNote.js';
import { foldLabels, headingsIn, labelsByWords, titlesOf } from '../../form/labels.js';
import { everyLine, leaves, type Line } from '../../form/outline.js';
import { firstOf, lastOf } from '../placing/placement.js';
import { figuresBelow, findHead } from '../placing/stripRows.js';
import { isNumeric } from '../view/numeric.js';
import { keysByRow, rowAbove, type Key, type View } from '../view/view.js';
import { isPartName } from '../labels/partNames.js';
import type { SheetLine } from './partGroups.js';

/** Rows of parts beyond the first and the last label of a table: so many as a group has. */
const REACH = 301;
/** Rows below the last label of a band that its columns may have. */
const BELOW = 13;
/** The most rows that the header of a band takes. */
const HEAD_ROWS = 8;
/** The rows of a table are those of its labels where more than this share of them stands exactly. */
const MOST = 0.5;
/** A table takes at most so many rows: those of all its lines in parts. */
const MOST_ROWS = 7500;

/** The columns of a band. */
export interface BandColumns {
  /** The lines of the form that they may be. */
  readonly lines: readonly Line[];
  readonly columns: readonly SheetLine[];
  /** The last row of the band. */
  readonly bottom: number;
}

/** The rows of a table, with the texts before their figures. */
export function rowLines(view: View, { bands }: Table): readonly SheetLine[] {
  const labels = bands.flatMap(({ rows }) => foldLabels(leaves(rows)));
  const exact = rowsOf(view, labels);
  // Names of parts may stand in the cells of all labels.
  const ats = exact.length > labels.length * MOST ? exact : rowsWith(view, labels);
  const [top, bottom] = [firstOf(ats) - REACH, Math.min(lastOf(ats), firstOf(ats) + MOST_ROWS) + REACH];
  const aside = bands.flatMap((band) => [...titlesOf(band), ...foldLabels(headingsIn(band.rows))]);
  const isAside = isAmong(aside);
  const left = firstOf(ats.map((row) => figuresIn(view.rows.get(row))[0]?.column));
  const lines: SheetLine[] = [];
  for (const [at, cells] of view.rows) {
    if (at < top || at > bottom) continue;
    const figures = figuresIn(cells);
    const end = figures[0]?.column ?? Infinity;
    // A text in the place of a figure is no label.
    const isLabel = ({ key, column }: Key) => column < left || (column < end && isPartName(key));
    const texts = (keysByRow(view).get(at) ?? []).filter(isLabel);
    // A row of heads alone is kept too: what stands below it is no part of a line above.
    if (texts.length + figures.length > 0)
      lines.push({ at, keys: texts.filter(({ key }) => !isAside(key)), figures });
  }
  const columns = new Set(lines.flatMap(({ figures }) => figures.map(({ column }) => column)));
  return lines
    .sort((a, b) => a.at - b.at)
    .map((line) => withUnreadable(line, view.rows.get(line.at), columns));
}

/** A row with the texts that stand in the place of a figure: it is not known what they count. */
function withUnreadable(
  line: SheetLine,
  cells: readonly SheetCell[] = [],
  columns: ReadonlySet<number>,
): SheetLine {
  const isUnreadable = (cell: SheetCell) =>
    typeof cell.value === 'string' && columns.has(cell.column) && !isNumeric(cell) && /\d/.test(cell.value);
  const [first, ...others] = cells.filter(isUnreadable);
  if (!first) return line;
  const figures = [...line.figures, first, ...others].sort((a, b) => a.column - b.column);
  return { ...line, figures };
}

/** The columns of each band of a table, or of all blocks of a strip, with the texts over their figures. */
export function columnLines(view: View, { bands, paper }: Table): readonly BandColumns[] {
  if (paper === 'strip') return bands.flatMap((band) => stripLines(view, band));
  const rows = bands.map((band) => rowsOf(view, foldLabels(leaves(band.rows))));
  return bands.flatMap((band, at): readonly BandColumns[] => {
    const ats = rows[at] ?? [];
    const [first, last] = [firstOf(ats), lastOf(ats)];
    if (ats.length === 0 || last > first + MOST_ROWS) return [];
    const others = rows.flat().filter((row) => !ats.includes(row));
    const top = Math.max(rowAbove(view, first, HEAD_ROWS), lastOf(others.filter((row) => row < first)) + 1);
    const bottom = Math.min(last + BELOW, firstOf(others.filter((row) => row > last)) - 1);
    return [{ lines: leaves(band.columns), columns: columnsUnder(view, band, top, ats), bottom }];
  });
}

function stripLines(view: View, band: Band): readonly BandColumns[] {
  const head = findHead(view, band);
  const rows = Number.isFinite(head.top) ? figuresBelow(view, head) : [];
  const over = foldLabels(everyLine(band.rows));
  const columns = columnsUnder(view, band, head.top, rows, over);
  return rows.length > 0 ? [{ lines: leaves(band.columns), columns, bottom: lastOf(rows) }] : [];
}

/** The columns over the figures of some rows, with the texts from a row down to the first of these. */
function columnsUnder(
  view: View,
  band: Band,
  top: number,
  rows: readonly number[],
  over = foldLabels(headingsIn(band.columns)),
): readonly SheetLine[] {
  const aside = new Set([...titlesOf(band), ...over]);
  const columns = new Map<number, { readonly keys: Key[]; readonly figures: SheetCell[] }>();
  const at = (column: number) => {
    const found = columns.get(column) ?? { keys: [], figures: [] };
    columns.set(column, found);
    return found;
  };
  for (const row of rows)
    for (const cell of figuresIn(view.rows.get(row))) at(cell.column).figures.push(cell);
  const first = firstOf(rows);
  for (let row = top; row < first; row += 1)
    for (const key of keysByRow(view).get(row) ?? []) {
      if (aside.has(key.key)) continue;
      const { keys } = at(key.column);
      // A label may be written in each row that it spans.
      if (keys.at(-1)?.key === key.key) keys.pop();
      keys.push(key);
    }
  return [...columns].map(([column, found]) => ({ at: column, ...found })).sort((a, b) => a.at - b.at);
}

/** The rows in which a text has one of some labels at its beginning or end. */
function rowsWith({ keys }: View, labels: readonly string[]): readonly number[] {
  const isWith = (key: string) => labels.some((label) => key.startsWith(label) || key.endsWith(label));
  return [...new Set(keys.flatMap(({ key, row }) => (isWith(key) ? [row] : [])))];
}

/** The rows in which one of some labels stands, also with a note behind it. */
function rowsOf(view: View, labels: readonly string[]): readonly number[] {
  const isLabel = isAmong(labels);
  const keys = view.keys.filter(({ key }) => isLabel(key) || isLabel(withoutNote(key)));
  return [...new Set(keys.map(({ row }) => row))].sort((a, b) => a - b);
}

/** Tells the texts that are one of some labels, with its number or without. */
function isAmong(labels: readonly string[]): (key: string) => boolean {
  const [known, words] = [new Set(labels), labelsByWords(labels)];
  return (key) => known.has(key) || words.has(labelWords(key));
}
