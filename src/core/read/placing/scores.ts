import type { Spot } from '../../draw/address.js';
import { tablesOf, type Edition, type Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { withoutNote, labelWords, withPoint } from '../../form/labelNote.js';
import {
  foldLabels,
  headingsIn,
  headLabels,
  labelsOf,
  numberedRowOf,
  tablesByLabel,
} from '../../form/labels.js';
import { everyLine, leaves } from '../../form/outline.js';
import { remember } from '../../form/remember.js';
import { countNumeric, isNumeric } from '../view/numeric.js';
import { keysByRow, type View } from '../view/view.js';
import { firstOf, lastOf } from './placement.js';

/** A sheet has a table where this share of the table's labels stands on it. */
const ENOUGH = 0.4;

/** Rows without their numbers are those of a table where so many labels of its columns stand. */
const FEWEST_HEADS = 3;

/** Twice the labels found less those missing, at least 1, for each table of which enough are found. */
export type Scores = ReadonlyMap<Table, number>;

/** The labels of each table that stand on a sheet. */
type FoundLabels = ReadonlyMap<Table, ReadonlySet<string>>;

/** How well the tables of some editions fit a sheet. */
export function scoresOf(view: View, editions: readonly Edition[]): Scores {
  return view.official ? officialScores(editions)(view.official) : scoresOn(view, editions);
}

const officialScores = remember((editions: readonly Edition[]) =>
  remember((view: View) => scoresOn(view, editions)),
);

function scoresOn(view: View, editions: readonly Edition[]): Scores {
  const found = labelsOn(view, editions);
  const scores = new Map<Table, number>();
  for (const [table, labels] of found) {
    const all = labelsOf(table).size;
    if (labels.size >= all * ENOUGH) scores.set(table, Math.max(1, 3 * labels.size - all));
  }
  return levelled(scores, found, view);
}

function labelsOn({ keys, rows }: View, editions: readonly Edition[]): FoundLabels {
  const tables = tablesByLabel(editions);
  const all = allTables(editions);
  const found = new Map<Table, Set<string>>();
  const loose: (readonly [Table, string])[] = [];
  const add = (table: Table, label: string) => found.set(table, (found.get(table) ?? new Set()).add(label));
  for (const { key, row } of keys) {
    const label = withPoint(key);
    const bare = withoutNote(label);
    for (const table of tables.get(label) ?? []) add(table, label);
    if (bare !== label)
      for (const table of tables.get(bare) ?? []) if (!labelsOf(table).has(label)) add(table, bare);
    if (tables.has(label) || tables.has(bare)) continue;
    if ((rows.get(row)?.length ?? 0) < FEWEST_NUMBERS) continue;
    for (const table of all) {
      const official = numberedRowOf(table)(key);
      if (official !== undefined && countNumeric(rows.get(row)) >= FEWEST_NUMBERS)
        loose.push([table, official]);
    }
  }
  // A list of results without figures beside them and heads over these is no table.
  for (const [table, label] of loose) if (hasHeads(table, found.get(table))) add(table, label);
  return found;
}

/** True where enough labels of columns of a table were found. */
function hasHeads(table: Table, found: ReadonlySet<string> = new Set()): boolean {
  const rowOf = numberedRowOf(table);
  const heads = headLabels(table).filter((label) => found.has(label) && rowOf(label) === undefined);
  return heads.length >= FEWEST_HEADS;
}

const allTables = remember((editions: readonly Edition[]) => editions.flatMap(tablesOf));

/**
 * The scores, with that of a table raised to that of its other edition where the labels found are the same:
 * where it has all its rows on the sheet, as the labels of those that only one edition has may be in other
 * words, where only rows stand there that come before the first in which the editions differ, or where a row
 * of the other has parts, as in this one.
 */
function levelled(scores: Scores, found: FoundLabels, view: View): Scores {
  const level = new Map(scores);
  for (const [table, score] of scores)
    for (const [other, more] of scores) {
      const isSame = other !== table && other.code === table.code && more > score;
      const [own, its] = [found.get(table), found.get(other)];
      if (!isSame || !own || !its || !isEqual(own, its)) continue;
      const isWhole = hasAllRows(view, table) && !hasAllRows(view, other);
      if (isWhole || isPartBefore(own, table, other) || hasParts(view, table, other)) level.set(table, more);
    }
  return level;
}

/** True where no label found is that of a row from the first on in which two editions of a table differ. */
function isPartBefore(found: ReadonlySet<string>, table: Table, other: Table): boolean {
  const [own, its] = [table, other].map(({ bands }) => bands.flatMap(({ rows }) => leaves(rows)));
  if (!own || !its) return false;
  const first = own.findIndex(({ code }, at) => code !== its[at]?.code);
  if (first < 1) return false;
  return ![...own.slice(first), ...its.slice(first)].some(({ label }) => found.has(fold(label)));
}

/** True where a row of another edition is a heading in this one, with other texts or no figures beside it. */
function hasParts(view: View, { bands }: Table, other: Table): boolean {
  const codes = new Set(bands.flatMap((band) => headingsIn(band.rows)).map(({ code }) => code));
  const lines = other.bands.flatMap((band) => leaves(band.rows)).filter(({ code }) => codes.has(code));
  const labels = new Set(foldLabels(lines).map(labelWords));
  return [...keysByRow(view)].some(([row, keys]) => {
    const label = keys.find(({ key }) => labels.has(labelWords(key)));
    if (!label) return false;
    const isBehind = ({ column }: Spot) => column > label.column;
    const figure = view.rows.get(row)?.find((cell) => isBehind(cell) && isNumeric(cell));
    const next = keys.find(isBehind);
    return figure ? (next?.column ?? Infinity) < figure.column : countNumeric(view.rows.get(row + 1)) > 0;
  });
}

function isEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((label) => other.has(label));
}

/** Numbers that make a row one of figures. */
const FEWEST_NUMBERS = 2;

/** True where a table of one band has as many rows of figures, from its first label of a row to its last. */
function hasAllRows({ keys, rows }: View, { bands }: Table): boolean {
  const [band, ...more] = bands;
  if (!band || more.length > 0) return false;
  const labels = new Set(foldLabels(everyLine(band.rows)));
  const ats = keys.filter(({ key }) => labels.has(withPoint(key))).map(({ row }) => row);
  const [first, last] = [firstOf(ats), lastOf(ats)];
  const numbered = [...rows].filter(
    ([row, cells]) => row >= first && row <= last && countNumeric(cells) >= FEWEST_NUMBERS,
  );
  return numbered.length === leaves(band.rows).length;
}
