import type { Table } from '../../form/edition.js';
import { withoutNote } from '../../form/labelNote.js';
import { foldLabels, headingsIn, headLabels } from '../../form/labels.js';
import type { Line } from '../../form/outline.js';
import type { CandidateLine, FoundLines } from '../labels/assignLines.js';
import { countNumeric } from '../view/numeric.js';
import { hasColumnNumbers, saysColumnNumbers } from './columnNumbers.js';
import { firstOf, lastOf } from './placement.js';
import { assignOwnYear } from '../labels/ownYear.js';
import { NOTHING_KNOWN, type KnownFacts } from '../labels/knownFacts.js';
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

/** The rows with exact labels, or most of them within the rows that a table can take. */
function denseRows(rows: readonly number[]): readonly number[] {
  const sorted = [...rows].sort((a, b) => a - b);
  let [best, from] = [{ from: 0, to: 0 }, 0];
  for (let to = 1; to <= sorted.length; to += 1) {
    while ((sorted[to - 1] ?? 0) - (sorted[from] ?? 0) >= MOST_ROWS) from += 1;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return sorted.slice(best.from, best.to);
}

/** Finds the rows of numbers of a table by their labels, near the rows where labels stand exactly. */
export function findRows(
  view: View,
  table: Table,
  lines: readonly Line[],
  known: KnownFacts = NOTHING_KNOWN,
): FoundLines {
  const labels = new Set(foldLabels(lines));
  const isLabel = (key: string) => labels.has(key) || labels.has(withoutNote(key));
  const labelled = view.keys.filter(({ key }) => isLabel(key));
  const labelColumns = new Set(labelled.map(({ column }) => column));
  const exact = denseRows(labelled.map(({ row }) => row));
  const [top, bottom] = [firstOf(exact) - REACH, lastOf(exact) + REACH];
  const isNear = (row: number) => row >= top && row <= bottom;
  const fewest = table.paper === 'bands' ? FEWEST_IN_BANDS : FEWEST_NUMBERS;
  const isNumbered = (row: number) => countNumeric(view.rows.get(row)) >= fewest;

  const heads = new Set(headLabels(table).filter((label) => !labels.has(label)));
  const byRow = new Map<number, Key[]>();
  for (const key of view.keys) {
    if (!isNear(key.row) || heads.has(key.key)) continue;
    const keys = byRow.get(key.row);
    if (!keys) byRow.set(key.row, [key]);
    else if (keys.length < MOST_KEYS || labels.has(key.key)) keys.push(key);
  }
  for (const row of view.rows.keys())
    if (isNear(row) && !byRow.has(row) && isNumbered(row)) byRow.set(row, []);

  const headings = new Set(table.bands.flatMap((band) => foldLabels(headingsIn(band.rows))));
  const candidates = [...byRow].map(([at, keys]) => ({
    at,
    keys: keys.filter(({ key }) => !headings.has(key)),
    isNumbered: isNumbered(at),
  }));
  return assignOwnYear(lines, withoutColumnNumbers(view, candidates, lines, labelColumns), known);
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
    return (
      !saysColumnNumbers(cells) && !(isSpare && keys.length === 0 && hasColumnNumbers(cells, labelColumns))
    );
  });
}
