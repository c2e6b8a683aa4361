import type { Table } from '../../form/edition.js';
import { withoutNote } from '../../form/labelNote.js';
import { foldLabels, headingsIn, headLabels, numberedRowOf } from '../../form/labels.js';
import type { Line } from '../../form/outline.js';
import type { CandidateLine, FoundLines } from '../labels/assignLines.js';
import type { SheetCell } from '../../draw/sheet.js';
import { countNumeric, numericIn } from '../view/numeric.js';
import { hasColumnNumbers, numbersLabels, saysColumnNumbers } from './columnNumbers.js';
import { firstOf, lastOf } from './placement.js';
import { yearNamed } from '../labels/yearNamed.js';
import { assignOwnYear } from '../labels/ownYear.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import type { Key, View } from '../view/view.js';

/** Rows beyond the first and the last exact label that may still belong to the table. */
const REACH = 3;

/** Numbers that make a row without a label one of the table. A band may have a single column of them. */
const FEWEST_NUMBERS = 2;
const FEWEST_IN_BANDS = 1;

/** A table with blank rows in it takes at most so many rows; labels farther apart are not of one table. */
const MOST_ROWS = 400;
/** The most texts of a row that are compared with the labels. */
const MOST_KEYS = 32;

/**
 * The rows with exact labels, or those of the most different ones within the rows that a table can take;
 * those of parts, which are left out, are not counted.
 */
function denseRows(labelled: readonly Key[], { leftOut = new Set() }: View): readonly number[] {
  const sorted = [...labelled].sort((a, b) => a.row - b.row);
  const out = [...leftOut].sort((a, b) => a - b);
  let passed = 0;
  const ranks = sorted.map(({ row }) => {
    while ((out[passed] ?? Infinity) < row) passed += 1;
    return row - passed;
  });
  const counts = new Map<string, number>();
  let [best, from] = [{ from: 0, to: 0, kinds: 0 }, 0];
  for (const [at, { key }] of sorted.entries()) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    for (; (ranks[at] ?? 0) - (ranks[from] ?? 0) >= MOST_ROWS; from += 1) takeOut(counts, sorted[from]?.key);
    const [to, kinds] = [at + 1, counts.size];
    const hasMore = to - from > best.to - best.from;
    if (kinds > best.kinds || (kinds === best.kinds && hasMore)) best = { from, to, kinds };
  }
  return sorted.slice(best.from, best.to).map(({ row }) => row);
}

/** Counts one less of a key; none of it is left when it has no count. */
function takeOut(counts: Map<string, number>, key = ''): void {
  const left = (counts.get(key) ?? 0) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

/** The first and the last row that may still belong to the table. */
function reachOf(rows: readonly number[]): readonly [top: number, bottom: number] {
  return [firstOf(rows) - REACH, lastOf(rows) + REACH];
}

/** The same where each band has its own head: the rows below a head that is in reach are in reach too. */
function reachOver(view: View, table: Table, exact: readonly number[]): readonly [number, number] {
  const heads = new Set(headLabels(table));
  const ats = [...new Set(view.keys.flatMap(({ key, row }) => (heads.has(key) ? [row] : [])))];
  let [top, bottom] = reachOf(exact);
  for (const row of ats) if (row > bottom - REACH && row <= bottom) bottom = row + REACH;
  for (const row of ats.reverse()) if (row < top + REACH && row >= top) top = row - REACH;
  return [top, bottom];
}

/** Finds the rows of numbers of a table by their labels, near the rows where labels stand exactly. */
export function findRows(view: View, table: Table, lines: readonly Line[], known: KnownFacts): FoundLines {
  const labels = new Set(foldLabels(lines));
  const bare = numberedRowOf(table);
  const fewest = table.paper === 'bands' ? FEWEST_IN_BANDS : FEWEST_NUMBERS;
  const isNumbered = (row: number) => countNumeric(view.rows.get(row)) >= fewest;
  const isBare = ({ key, row }: Key) => bare(key) !== undefined && isNumbered(row);
  const isLabel = (key: Key) => labels.has(key.key) || labels.has(withoutNote(key.key)) || isBare(key);
  const labelled = view.keys.filter(isLabel);
  const labelColumns = new Set(labelled.map(({ column }) => column));
  const exact = denseRows(labelled, view);
  const [top, bottom] = table.paper === 'bands' ? reachOver(view, table, exact) : reachOf(exact);
  const isNear = (row: number) => row >= top && row <= bottom;

  const heads = new Set(headLabels(table).filter((label) => !labels.has(label)));
  const byRow = new Map<number, Key[]>();
  for (const key of view.keys) {
    if (!isNear(key.row) || (heads.has(key.key) && !isBare(key))) continue;
    const keys = byRow.get(key.row);
    if (!keys) byRow.set(key.row, [key]);
    else if (keys.length < MOST_KEYS || labels.has(key.key)) keys.push(key);
  }
  for (const row of rowsWithoutLabel(view, [...byRow.keys()], lastOf(exact), isNumbered))
    if (isNear(row)) byRow.set(row, []);

  const headings = new Set(table.bands.flatMap((band) => foldLabels(headingsIn(band.rows))));
  const candidates = [...byRow].map(([at, keys]) => ({
    at,
    keys: withoutRemarks(
      keys.filter(({ key }) => !headings.has(key)),
      view.rows.get(at),
      isLabel,
    ),
    isNumbered: isNumbered(at),
  }));
  return assignOwnYear(lines, withoutColumnNumbers(view, candidates, lines, labelColumns), known);
}

/**
 * The rows of figures without a text. Below a text under the last label, as the heading of the next chapter,
 * no row is one that lost its label.
 */
function rowsWithoutLabel(
  view: View,
  labelled: readonly number[],
  last: number,
  isNumbered: (row: number) => boolean,
): readonly number[] {
  const known = new Set(labelled);
  const end = firstOf(labelled.filter((row) => row > last && !isNumbered(row)));
  return [...view.rows.keys()].filter((row) => row < end && !known.has(row) && isNumbered(row));
}

/** The texts of a row without remarks behind its figures; a year there says whose they are. */
function withoutRemarks(
  keys: readonly Key[],
  cells: readonly SheetCell[] = [],
  isLabel: (key: Key) => boolean,
): readonly Key[] {
  const last = lastOf(numericIn(cells).map(({ column }) => column));
  const isRemark = (key: Key) =>
    key.column > last && Number.isFinite(last) && !isLabel(key) && yearNamed(key.text) === undefined;
  return keys.some((key) => !isRemark(key)) ? keys.filter((key) => !isRemark(key)) : keys;
}

/**
 * The rows without those that number the columns. Where there are no more rows of numbers than lines, one
 * without a label has the figures of a line that lost its own.
 */
function withoutColumnNumbers(
  view: View,
  rows: readonly CandidateLine[],
  lines: readonly Line[],
  labelColumns: ReadonlySet<number>,
): readonly CandidateLine[] {
  const isSpare = rows.filter(({ isNumbered }) => isNumbered).length > lines.length;
  return rows.filter(({ at, keys, isNumbered }) => {
    if (!isNumbered) return true;
    const cells = view.rows.get(at) ?? [];
    if (saysColumnNumbers(cells) || numbersLabels(cells, labelColumns)) return false;
    return !(isSpare && keys.length === 0 && hasColumnNumbers(cells, labelColumns));
  });
}
