import type { Table } from '../../form/edition.js';
import { foldLabels, headingsIn, titlesOf } from '../../form/labels.js';
import { everyLine, type Line } from '../../form/outline.js';
import { remember } from '../../form/remember.js';
import type { CandidateLine, FoundLines } from '../labels/assignLines.js';
import type { FoundLine } from '../labels/foundLine.js';
import { figuresIn } from './figuresIn.js';
import { assignOwnYear, isOfAnother } from '../labels/ownYear.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import { standsAside } from '../labels/partNames.js';
import type { Key, View } from '../view/view.js';
import { lastOf } from './placement.js';

/** A column is one of numbers where numbers stand in this share of the rows. */
const ENOUGH_ROWS = 0.5;

/** The labels over one column stand on so many rows next to each other at most. */
const HEAD_ROWS = 3;

/** Where the labels of columns stand, and the rows of numbers below them. */
interface HeadArea {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (number | undefined)[];
}

/**
 * Finds the columns of numbers by the labels in an area. Where labels stand over no numbers and there are
 * exactly as many columns of numbers as labels, the header was shifted in pasting: the columns of numbers are
 * then taken in order, but not where a label of another edition stands among them.
 */
export function findColumns(
  view: View,
  table: Table,
  lines: readonly Line[],
  area: HeadArea,
  known: KnownFacts,
): FoundLines {
  const counts = figuresByColumn(view, area.rows);
  const numbered = numericColumns(counts, area.rows);
  const isNumbered = new Set(numbered);
  const headings = new Set(labelsOverColumns(table));
  const byColumn = new Map<number, Key[]>(numbered.map((column) => [column, []]));
  for (const key of view.keys) {
    if (key.row < area.top || key.row > area.bottom || headings.has(key.key)) continue;
    const keys = byColumn.get(key.column);
    if (keys) keys.push(key);
    else byColumn.set(key.column, [key]);
  }
  const labels = new Set(foldLabels(lines));
  const spots = [...byColumn].map(([at, keys]) => ({
    at,
    keys: withoutAbove(keys, labels),
    isNumbered: counts.has(at),
  }));
  const found = assignOwnYear(lines, spots, known, true);
  const others = new Set(spots.filter((spot) => isOfAnother(spot, known.year)).map(({ at }) => at));
  const aside = columnsAside(view);
  const own = numbered.filter((at) => !others.has(at) && !aside.has(at));
  const isShifted =
    own.length === lines.length &&
    !standsBeside(found, spots) &&
    !spots.some(({ keys }) => keys.some(({ key }) => known.others.has(key))) &&
    found.lines.some(({ at }) => at !== undefined && !isNumbered.has(at));
  if (!isShifted) return found;
  const extras = found.extras.filter(({ at }) => others.has(at));
  return { lines: inOwnColumns(found.lines, own), extras };
}

/** The keys of a column without labels of the form far above the last one: those are of another table. */
function withoutAbove(keys: readonly Key[], labels: ReadonlySet<string>): readonly Key[] {
  const last = lastOf(keys.map(({ key, row }) => (labels.has(key) ? row : undefined)));
  return keys.filter(({ key, row }) => row > last - HEAD_ROWS || !labels.has(key));
}

/** Lines with columns of numbers in the order of their labels, or in that of the form where one has none. */
function inOwnColumns(lines: readonly FoundLine[], own: readonly number[]): readonly FoundLine[] {
  const seats = lines.map((each) => each.at ?? each.among?.find(({ line }) => line === each.line)?.at);
  const sorted = [...seats].sort((a = 0, b = 0) => a - b);
  return lines.map((each, index) => {
    const at = own[seats.includes(undefined) ? index : sorted.indexOf(seats[index])];
    return each.among ? each : { ...each, at };
  });
}

/**
 * True where all labels stand as they are, and a column of numbers beside them has a head too, its own or one
 * of theirs again.
 */
function standsBeside({ lines }: FoundLines, candidates: readonly CandidateLine[]): boolean {
  const labels = new Set(foldLabels(lines.map(({ line }) => line)));
  const ats = new Set(lines.map(({ at }) => at));
  return (
    lines.every(({ match }) => match && labels.has(match.found.key)) &&
    candidates.some(({ at, keys, isNumbered }) => isNumbered && !ats.has(at) && keys.length > 0)
  );
}

/** A longer text is no head of a column of remarks. */
const LONGEST_ASIDE = 6;

/** The columns with a head that calls them remarks, shares or numbers of rows. */
const columnsAside = remember((view: View): ReadonlySet<number> => {
  const isHead = (key: string) => key.length <= LONGEST_ASIDE && standsAside(key);
  return new Set(view.keys.flatMap(({ key, column }) => (isHead(key) ? [column] : [])));
});

/** The labels that stand over columns but name no single one: titles, corners and headings. */
function labelsOverColumns({ bands, paper }: Table): readonly string[] {
  return bands.flatMap((band) => {
    const over = paper === 'strip' ? everyLine(band.rows) : headingsIn(band.columns);
    return [...titlesOf(band), ...foldLabels(over)];
  });
}

/** How many figures stand in each column of those rows. */
function figuresByColumn(view: View, rows: HeadArea['rows']): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const { column } of row === undefined ? [] : figuresIn(view.rows.get(row)))
      counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

function numericColumns(counts: ReadonlyMap<number, number>, rows: HeadArea['rows']): readonly number[] {
  const known = rows.filter((row) => row !== undefined);
  return [...counts]
    .filter(([, count]) => count >= known.length * ENOUGH_ROWS)
    .map(([column]) => column)
    .sort((a, b) => a - b);
}
