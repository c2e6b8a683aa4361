import { editionOfYear, tablesOf, type Edition, type Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { groupBy } from '../../form/group.js';
import { withoutNote } from '../../form/labelNote.js';
import { foldLabels, labelsOf } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import { remember } from '../../form/remember.js';
import { Problem } from '../../report/problem.js';
import { countNumeric } from '../view/numeric.js';
import type { View } from '../view/view.js';

/** A sheet has a table where this share of the table's labels stands on it. */
const ENOUGH = 0.4;
/** A table stands twice on a sheet where more than this share of its row labels stand in two rows. */
const TWICE = 0.5;
/** `1、` for `1.` is a slip of no weight for where a table stands. */
const NUMBERED = /^(\d+)[、,，]/;
/** The names that programs and people give to a copy of a sheet. */
const COPY_NAME = /\(\d+\)$|副本|备份|旧|原表/;

/** A table found on a sheet, in the edition it fits best. */
export interface Located {
  readonly view: View;
  readonly edition: Edition;
  readonly table: Table;
  readonly score: number;
}

/** The tables to read, each once on visible sheets, and the copies of them that are not read. */
export interface LocatedTables {
  readonly tables: readonly Located[];
  readonly copies: readonly TableCopy[];
}

/** A table that also stands on another sheet, from which it is read. */
export interface TableCopy extends Located {
  readonly read: Located;
}

/**
 * Finds the tables on the sheets by their labels, whatever the names of the sheets and the places of the
 * tables on them. Of a table on several visible sheets, that on the sheet of its name is read, or else the
 * one that is no copy by its name and has most labels and numbers.
 *
 * Throws a `Problem` `twoReports` where a table stands twice on one sheet, and where several tables do on
 * sheets whose names tell nothing.
 */
export function locateTables(views: readonly View[], editions: readonly Edition[]): LocatedTables {
  const located = views.flatMap((view) => tablesOn(view, editions));
  const visible = located.filter(({ view }) => !view.sheet.hidden);
  const twice = visible.find(standsTwice);
  if (twice) throw twoReports(twice, twice);
  const groups = groupBy(visible, ({ table }) => table.code).map((group) => [...group].sort(byPlace));
  const [pair, ...more] = groups.flatMap(([one, other]) =>
    one && other && byName(one, other) === 0 ? [[one, other] as const] : [],
  );
  if (pair && more.length > 0) throw twoReports(...pair);
  const copies = groups.flatMap(([read, ...rest]) => (read ? rest.map((each) => ({ ...each, read })) : []));
  const left = new Set(groups.flatMap((group) => group.slice(1)));
  return { tables: located.filter((each) => !left.has(each)), copies };
}

/** Orders the places of a table: the official sheet, then what is no copy, then what says most. */
function byPlace(a: Located, b: Located): number {
  return byName(a, b) || b.score - a.score || numbersOn(b) - numbersOn(a);
}

/** Negative where the first is the place of the table by the names of sheets; 0 where they tell nothing. */
export function byName(a: Located, b: Located): number {
  const isCopy = ({ view }: Located) => COPY_NAME.test(fold(view.sheet.name));
  return Number(isNamed(b)) - Number(isNamed(a)) || Number(isCopy(a)) - Number(isCopy(b));
}

/** True where a table stands on the sheet that bears its name. */
function isNamed({ view, table }: Located): boolean {
  return fold(view.sheet.name) === fold(table.name);
}

function numbersOn({ view }: Located): number {
  return countNumeric(view.sheet.cells);
}

/** The problem of a workbook with two reports. */
export function twoReports({ table, view }: Located, other: Located): Problem {
  return new Problem('twoReports', {
    table: table.name,
    sheet: view.sheet.name,
    other: other.view.sheet.name,
  });
}

/**
 * The edition of a report: the one that most tables fit best. Ties go to the edition that applies to the
 * report year, `yearOf`, then to the one with most of its labels found.
 */
export function editionOf(
  located: readonly Located[],
  editions: readonly Edition[],
  yearOf: () => number | null,
): Edition | undefined {
  const voted = editions.map((edition) => ({
    edition,
    votes: located.filter((each) => !isForeign(each, edition)).length,
    score: located.reduce((sum, { view, table }) => sum + scoreOf(view, tableOf(edition, table.code)), 0),
  }));
  const most = Math.max(...voted.map(({ votes }) => votes));
  const tied = voted.filter(({ votes }) => votes === most).sort((a, b) => b.score - a.score);
  if (tied.length < 2) return tied[0]?.edition;
  const year = yearOf();
  const usual = year === null ? undefined : editionOfYear(editions, year);
  return (tied.find(({ edition }) => edition === usual) ?? tied[0])?.edition;
}

/** True where the table fits another edition better than this one. */
export function isForeign({ view, table, score }: Located, edition: Edition): boolean {
  return scoreOf(view, tableOf(edition, table.code)) < score;
}

function tableOf(edition: Edition, code: string): Table | undefined {
  return tablesOf(edition).find((table) => table.code === code);
}

function tablesOn(view: View, editions: readonly Edition[]): readonly Located[] {
  const codes = new Set(editions.flatMap((edition) => tablesOf(edition).map(({ code }) => code)));
  return [...codes].flatMap((code): Located[] => {
    const fits = editions
      .flatMap((edition) => {
        const table = tableOf(edition, code);
        return table ? [{ view, edition, table, score: scoreOf(view, table) }] : [];
      })
      .filter(({ score }) => score > 0);
    return fits.sort((a, b) => b.score - a.score || b.edition.firstYear - a.edition.firstYear).slice(0, 1);
  });
}

/** Twice the labels found less those missing, at least 1; 0 where too few are found. */
function scoreOf(view: View, table: Table | undefined): number {
  if (!table) return 0;
  const known = scoresOf(view);
  const score = known.get(table) ?? countLabels(view, table);
  known.set(table, score);
  return score;
}

/** The scores that were worked out for a sheet: each is asked for several times. */
const scoresOf = remember((_view: View) => new Map<Table, number>());

function countLabels(view: View, table: Table): number {
  const labels = labelsOf(table);
  const found = new Set<string>();
  for (const key of numberedKeys(view)) {
    const label = labels.has(key) ? key : withoutNote(key);
    if (labels.has(label)) found.add(label);
  }
  return found.size < labels.size * ENOUGH ? 0 : Math.max(1, 3 * found.size - labels.size);
}

/** The texts of a sheet with their numbers as the form writes them: `1.`. */
const numberedKeys = remember(({ keys }: View) => keys.map(({ key }) => key.replace(NUMBERED, '$1.')));

function standsTwice({ view, table }: Located): boolean {
  const labels = new Set(table.bands.flatMap((band) => foldLabels(leaves(band.rows))));
  const rows = new Map<string, Set<number>>();
  for (const { key, row } of view.keys)
    if (labels.has(key)) rows.set(key, (rows.get(key) ?? new Set()).add(row));
  const twice = [...rows.values()].filter((each) => each.size > 1).length;
  return twice > labels.size * TWICE;
}
