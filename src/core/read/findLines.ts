import type { SheetCell } from '../draw/sheet.js';
import type { Table } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { isUnread, readValue } from '../form/number.js';
import { everyLine, type Line } from '../form/outline.js';
import { align, type Candidate, type Match } from './align.js';
import type { Key, View } from './view.js';

/**
 * What was found for an official line: its row or column of the sheet, the text of its label, and whether it
 * stands out of order.
 */
export interface FoundLine {
  readonly line: Line;
  /** Undefined where the line is not there. */
  readonly at: number | undefined;
  readonly match: Match<Key> | undefined;
  readonly isDisplaced: boolean;
}

/** The official lines in their order, and the rows or columns of numbers among them that belong to none. */
export interface FoundLines {
  readonly lines: readonly FoundLine[];
  readonly extras: readonly CandidateLine[];
}

/** A row or a column of a sheet that may be one of the official lines. */
export interface CandidateLine extends Candidate<Key> {
  readonly at: number;
  readonly isNumbered: boolean;
}

/** Finds the rows of numbers of a table by their labels, near the rows where labels stand exactly. */
export function findRows(view: View, table: Table, lines: readonly Line[]): FoundLines {
  const labels = new Set(lines.map(({ label }) => fold(label)));
  const exact = view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
  const [top, bottom] = [Math.min(...exact) - 3, Math.max(...exact) + 3];
  const heads = new Set(
    table.bands
      .flatMap(({ title, corner, columns }) => [
        title,
        corner,
        ...everyLine(columns).map(({ label }) => label),
      ])
      .map((label) => fold(label ?? '')),
  );
  const byRow = new Map<number, Key[]>();
  for (const key of view.keys) {
    if (key.row < top || key.row > bottom || (heads.has(key.key) && !labels.has(key.key))) continue;
    byRow.set(key.row, [...(byRow.get(key.row) ?? []), key]);
  }
  const few = table.paper === 'bands' ? 1 : 2;
  const isNumbered = (row: number) => (view.rows.get(row) ?? []).filter(isNumeric).length >= few;
  for (const row of view.rows.keys())
    if (row >= top && row <= bottom && !byRow.has(row) && isNumbered(row)) byRow.set(row, []);
  const headings = new Set(
    table.bands.flatMap((band) =>
      everyLine(band.rows)
        .filter(({ parts }) => parts.length > 0)
        .map(({ label }) => fold(label)),
    ),
  );
  return findAmong(
    lines,
    [...byRow].map(([at, keys]) => ({
      at,
      keys: keys.filter(({ key }) => !headings.has(key)),
      isNumbered: isNumbered(at),
    })),
  );
}

/**
 * Finds the columns of numbers by the labels between two rows. Where the labels stand over no numbers and
 * there are exactly as many columns of numbers as labels, the header was shifted in pasting, and the columns
 * of numbers are taken in order.
 */
export function findColumns(
  view: View,
  table: Table,
  lines: readonly Line[],
  top: number,
  bottom: number,
  rows: readonly (number | undefined)[],
): FoundLines {
  const filled = numericColumns(view, rows);
  const headings = new Set(
    table.bands.flatMap((band) => {
      const over =
        table.paper === 'strip'
          ? everyLine(band.rows)
          : everyLine(band.columns).filter(({ parts }) => parts.length > 0);
      return [band.title ?? '', band.corner ?? '', ...over.map(({ label }) => label)].map(fold);
    }),
  );
  const byColumn = new Map<number, Key[]>(filled.map((column) => [column, []]));
  for (const key of view.keys) {
    if (key.row >= top && key.row <= bottom && !headings.has(key.key))
      byColumn.set(key.column, [...(byColumn.get(key.column) ?? []), key]);
  }
  const found = findAmong(
    lines,
    [...byColumn].map(([at, keys]) => ({ at, keys, isNumbered: filled.includes(at) })),
  );
  const isShifted =
    filled.length === lines.length && found.lines.some(({ at }) => at !== undefined && !filled.includes(at));
  return isShifted
    ? { lines: found.lines.map((each, index) => ({ ...each, at: filled[index] })), extras: [] }
    : found;
}

/**
 * Lines found in their order first, then those that stand exactly so elsewhere, then those whose place alone
 * is left for them.
 */
function findAmong(lines: readonly Line[], unsorted: readonly CandidateLine[]): FoundLines {
  const spots = [...unsorted].sort((a, b) => a.at - b.at);
  const official = lines.map(({ label }) => fold(label));
  const inOrder = align(official, spots);
  const used = new Set(inOrder.map((match) => match?.at));
  const found = inOrder.map((match, index) => ({
    match: match ?? findElsewhere(official[index] ?? '', official, spots, used),
    isDisplaced: !match,
  }));
  const ats = fillGaps(
    found.map(({ match }) => spots[match?.at ?? -1]?.at),
    spots.filter(({ isNumbered }) => isNumbered).map(({ at }) => at),
  );
  const result = lines.map((line, index): FoundLine => {
    const { match, isDisplaced } = found[index] ?? { match: undefined, isDisplaced: false };
    return {
      line,
      at: ats[index],
      match: match ?? labelAt(spots, ats[index]),
      isDisplaced: match !== undefined && isDisplaced,
    };
  });
  const known = ats.filter((at) => at !== undefined);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return {
    lines: result,
    extras: spots.filter(
      ({ at, isNumbered }) => isNumbered && at > first && at < last && !known.includes(at),
    ),
  };
}

function findElsewhere(
  label: string,
  official: readonly string[],
  spots: readonly CandidateLine[],
  used: Set<number | undefined>,
): Match<Key> | undefined {
  if (official.indexOf(label) !== official.lastIndexOf(label)) return undefined;
  const at = spots.findIndex(({ keys }, index) => !used.has(index) && keys.some(({ key }) => key === label));
  const found = spots[at]?.keys.find(({ key }) => key === label);
  if (!found) return undefined;
  used.add(at);
  return { at, found };
}

/** Whatever text stands where a label belongs: the one nearest to the numbers. */
function labelAt(spots: readonly CandidateLine[], at: number | undefined): Match<Key> | undefined {
  const index = spots.findIndex((spot) => spot.at === at);
  const found = at === undefined ? undefined : spots[index]?.keys.at(-1);
  return found && { at: index, found };
}

/** The columns in which at least half of the rows hold a number or a dash. */
function numericColumns(view: View, rows: readonly (number | undefined)[]): readonly number[] {
  const counts = new Map<number, number>();
  const known = rows.filter((row) => row !== undefined);
  for (const row of known)
    for (const cell of view.rows.get(row) ?? [])
      if (isNumeric(cell)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count * 2 >= known.length)
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

/**
 * Puts the lines that were not found on the free places between their found neighbours, where there are
 * exactly as many.
 */
function fillGaps(
  found: readonly (number | undefined)[],
  places: readonly number[],
): readonly (number | undefined)[] {
  const filled = [...found];
  for (let from = 0; from < filled.length; from += 1) {
    if (filled[from] !== undefined) continue;
    let to = from;
    while (to < filled.length && filled[to] === undefined) to += 1;
    const [above, below] = [filled[from - 1] ?? -Infinity, filled[to] ?? Infinity];
    const free = places.filter((place) => place > above && place < below && !filled.includes(place));
    if (free.length === to - from && above !== below)
      free.forEach((place, at) => {
        filled[from + at] = place;
      });
    from = to;
  }
  return filled;
}

/**
 * True for a number, a dash, an error value or a formula without result: what stands where a number belongs.
 */
export function isNumeric({ value, error, isFormula }: SheetCell): boolean {
  if (
    typeof value === 'number' ||
    error !== undefined ||
    (isFormula === true && (value === null || value === ''))
  )
    return true;
  if (typeof value !== 'string') return false;
  const reading = readValue(value, 'count');
  return typeof reading === 'number' || (isUnread(reading) && reading.offer !== undefined);
}
