import { editionOfYear, tablesOf, type Edition, type Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { labelsOf } from '../../form/labels.js';
import { remember } from '../../form/remember.js';
import type { SheetCell } from '../../draw/sheet.js';
import { firstOf, lastOf } from './placement.js';
import { groupBy } from '../../form/group.js';
import { Problem } from '../../report/problem.js';
import { countNumeric, isNumeric } from '../view/numeric.js';
import type { View } from '../view/view.js';
import { awayFromBody } from './bodyOfSheet.js';
import { isYear } from '../labels/ownYear.js';
import { yearOfSheet } from '../labels/yearOfSheet.js';
import { scoresOf, type Scores } from './scores.js';
import { standsTwice } from './standsTwice.js';

/** The names that programs and people give to a copy of a sheet. */
const COPY_NAME = /\(\d+\)$|副本|备份|旧|原表|模板|空表|空白|样表|样例|示例|范例|范本/;
/** The figures of a table stand so many rows below its last label at most. */
const FIGURE_ROWS = 6;

/** What a report says of itself before its tables are read. */
export interface StatedCover {
  /** The name of its body; empty where it names none. */
  readonly org: string;
  readonly year: number | null;
}

/** A report that says nothing of itself. */
export const NOTHING_STATED: StatedCover = { org: '', year: null };

/** A table found on a sheet, in the edition it fits best. */
export interface Located {
  readonly view: View;
  readonly edition: Edition;
  readonly table: Table;
  /** How well each table fits the sheet, of those that do. */
  readonly scores: Scores;
}

/** The tables to read, each once on visible sheets, and the copies of them that are not read. */
export interface LocatedTables {
  readonly tables: readonly Located[];
  readonly copies: readonly TableCopy[];
}

/** A table that also stands on another sheet, from which it is read. */
export interface TableCopy extends Located {
  readonly read: Located;
  /**
   * True where it has figures other than 0 and `read` has none; never for what is a copy, or of another year,
   * by its name.
   */
  readonly isFuller: boolean;
}

/**
 * Finds the tables on the sheets by their labels, whatever the names of the sheets and the places of the
 * tables on them. Of a table on several visible sheets, that on the sheet of its name is read, or else the
 * one that is no copy by its name, of no other year and body than the report, `statedOf`, and has most labels
 * and numbers.
 *
 * Throws a `Problem` `twoReports` where a table stands twice on one sheet, and where several tables do on
 * sheets whose names tell nothing.
 */
export function locateTables(
  views: readonly View[],
  editions: readonly Edition[],
  statedOf: () => StatedCover,
): LocatedTables {
  const located = views.flatMap((view) => tablesOn(view, editions));
  const visible = located.filter(({ view }) => !view.sheet.hidden);
  const twice = visible.find(({ view, table }) => standsTwice(view, table));
  if (twice) throw twoReports(twice, twice);
  const found = groupBy(visible, ({ table }) => table.code);
  const stated = found.some(({ length }) => length > 1) ? statedOf() : NOTHING_STATED;
  const groups = found.map((group) => [...group].sort((a, b) => byPlace(a, b, stated)));
  const [pair, ...more] = groups.flatMap(([one, other]) =>
    one && other && byName(one, other, stated) === 0 ? [[one, other] as const] : [],
  );
  if (pair && more.length > 0) throw twoReports(...pair);
  const copies = groups.flatMap(([read, ...rest]) =>
    read ? rest.map((each) => ({ ...each, read, isFuller: isFuller(each, read, stated) })) : [],
  );
  const left = new Set(groups.flatMap((group) => group.slice(1)));
  return { tables: located.filter((each) => !left.has(each)), copies };
}

/** Orders the places of a table: the official sheet, then what is no copy, then what says most. */
function byPlace(a: Located, b: Located, stated: StatedCover): number {
  return byName(a, b, stated) || scoreOf(b, b.table) - scoreOf(a, a.table) || numbersOn(b) - numbersOn(a);
}

/**
 * Negative where the first is the place of the table in the report of a body and a year, by the names and
 * titles of sheets, or where the second has no figures; 0 where nothing tells them apart.
 */
export function byName(a: Located, b: Located, { org, year }: StatedCover): number {
  return (
    Number(isNamed(b)) - Number(isNamed(a)) ||
    Number(isCopy(a)) - Number(isCopy(b)) ||
    awayFrom(year, a) - awayFrom(year, b) ||
    awayFromBody(a.view.sheet.name, org) - awayFromBody(b.view.sheet.name, org) ||
    Number(isBlank(a)) - Number(isBlank(b))
  );
}

function isCopy({ view }: Located): boolean {
  return COPY_NAME.test(fold(view.sheet.name));
}

function isFuller(copy: Located, read: Located, { year }: StatedCover): boolean {
  const isOfOtherYear = awayFrom(year, copy) === OTHER_YEAR;
  return !isCopy(copy) && !isOfOtherYear && hasCounts(copy) && !hasCounts(read);
}

/** True for a form without figures: nothing is typed in its rows, and no formula there comes to anything. */
function isBlank(located: Located): boolean {
  return figuresIn(located).length === 0;
}

/** True for a table with a figure other than 0. */
function hasCounts(located: Located): boolean {
  return figuresIn(located).some(({ value }) => Number(value) !== 0);
}

/** The figures in the rows of a table, without formulas that come to nothing. */
const figuresIn = remember(({ view, table }: Located): readonly SheetCell[] => {
  const labels = labelsOf(table);
  const ats = view.keys.flatMap(({ key, row }) => (labels.has(key) ? [row] : []));
  const [first, last] = [firstOf(ats), lastOf(ats) + FIGURE_ROWS];
  return view.sheet.cells.filter(
    (cell) =>
      cell.row >= first &&
      cell.row <= last &&
      cell.value !== '' &&
      isNumeric(cell) &&
      !(cell.isFormula && !cell.value),
  );
});

/** How far a sheet is from a year that its name and its title do not name: they name none, or another. */
const [NO_YEAR, OTHER_YEAR] = [1, 2];

/** 0 for a sheet of that year by its name or title, else how far it is from it. */
function awayFrom(year: number | null, { view }: Located): number {
  const named = yearOfSheet(view);
  if (isYear(named, year)) return 0;
  return named === undefined || (year === null && named !== 'other') ? NO_YEAR : OTHER_YEAR;
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
    score: located.reduce((sum, each) => sum + scoreOf(each, tableOf(edition, each.table.code)), 0),
  }));
  const most = Math.max(...voted.map(({ votes }) => votes));
  const tied = voted.filter(({ votes }) => votes === most).sort((a, b) => b.score - a.score);
  if (tied.length < 2) return tied[0]?.edition;
  const year = yearOf();
  const usual = year === null ? undefined : editionOfYear(editions, year);
  return (tied.find(({ edition }) => edition === usual) ?? tied[0])?.edition;
}

/** True where the table fits another edition better than this one. */
export function isForeign(located: Located, edition: Edition): boolean {
  return scoreOf(located, tableOf(edition, located.table.code)) < scoreOf(located, located.table);
}

function tableOf(edition: Edition, code: string): Table | undefined {
  return tablesOf(edition).find((table) => table.code === code);
}

function scoreOf({ scores }: Pick<Located, 'scores'>, table: Table | undefined): number {
  return (table && scores.get(table)) ?? 0;
}

/** Each table that stands on a sheet, in the edition it fits best; of two that fit alike, the later. */
function tablesOn(view: View, editions: readonly Edition[]): readonly Located[] {
  const scores = scoresOf(view, editions);
  if (scores.size === 0) return [];
  return bestFits(editions)(scores).map(({ edition, table }) => ({ view, edition, table, scores }));
}

const bestFits = remember((editions: readonly Edition[]) =>
  remember((scores: Scores) => {
    const all = editions.flatMap((edition) => tablesOf(edition).map((table) => ({ edition, table })));
    return groupBy(all, ({ table }) => table.code).flatMap((group) => {
      const fits = group.filter(({ table }) => scores.has(table));
      const like = ({ table }: { readonly table: Table }) => scores.get(table) ?? 0;
      return fits.sort((a, b) => like(b) - like(a) || b.edition.firstYear - a.edition.firstYear).slice(0, 1);
    });
  }),
);
