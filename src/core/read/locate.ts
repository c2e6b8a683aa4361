import { editionOfYear, tablesOf, type Edition, type Table } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { everyLine, leaves } from '../form/outline.js';
import { remember } from '../form/remember.js';
import { Problem } from '../report/problem.js';
import type { View } from './view.js';

/** A sheet has a table where this share of the table's labels stands on it. */
const ENOUGH = 0.4;

/** A table found on a sheet, in the edition it fits best. */
export interface Located {
  readonly view: View;
  readonly edition: Edition;
  readonly table: Table;
  readonly score: number;
}

/**
 * Finds the tables on the sheets by their labels, whatever the sheets are called and wherever on them the
 * tables stand.
 *
 * Throws a `Problem` `twoReports` where a table stands twice on visible sheets.
 */
export function locateTables(views: readonly View[], editions: readonly Edition[]): readonly Located[] {
  const located = views.flatMap((view) => tablesOn(view, editions));
  for (const one of located) {
    const other = located.find(
      (each) => each !== one && each.table.code === one.table.code && !each.view.sheet.hidden,
    );
    if (other && !one.view.sheet.hidden)
      throw new Problem('twoReports', {
        table: one.table.name,
        sheet: one.view.sheet.name,
        other: other.view.sheet.name,
      });
    if (!one.view.sheet.hidden && standsTwice(one))
      throw new Problem('twoReports', {
        table: one.table.name,
        sheet: one.view.sheet.name,
        other: one.view.sheet.name,
      });
  }
  return located;
}

/**
 * The edition of a report: the one that most tables fit best; then the one that applies to its year, where
 * that is known; then the one with most of its labels found.
 */
export function editionOf(
  located: readonly Located[],
  editions: readonly Edition[],
  year: number | null,
): Edition | undefined {
  const usual = year === null ? undefined : editionOfYear(editions, year);
  const ranked = editions.map((edition) => ({
    edition,
    votes: located.filter((each) => !isForeign(each, edition)).length,
    score: located.reduce((sum, { view, table }) => sum + scoreOf(view, tableOf(edition, table.code)), 0),
  }));
  return ranked.sort(
    (a, b) =>
      b.votes - a.votes || Number(b.edition === usual) - Number(a.edition === usual) || b.score - a.score,
  )[0]?.edition;
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

const labelsOf = remember((table: Table): ReadonlySet<string> => {
  const labels = table.bands.flatMap((band) => [
    band.title,
    band.corner,
    ...[...everyLine(band.rows), ...everyLine(band.columns)].map(({ label }) => label),
  ]);
  return new Set(labels.flatMap((label) => (label === undefined ? [] : [fold(label)])));
});

/** Twice the labels found less those missing; 0 where too few are there. */
function scoreOf(view: View, table: Table | undefined): number {
  if (!table) return 0;
  const labels = labelsOf(table);
  const found = new Set<string>();
  for (const { key } of view.keys) if (labels.has(key)) found.add(key);
  return found.size < labels.size * ENOUGH ? 0 : Math.max(1, 3 * found.size - labels.size);
}

/** True where most row labels of the table occur in two rows of the sheet. */
function standsTwice({ view, table }: Located): boolean {
  const labels = new Set(table.bands.flatMap((band) => leaves(band.rows).map(({ label }) => fold(label))));
  const rows = new Map<string, Set<number>>();
  for (const { key, row } of view.keys)
    if (labels.has(key)) rows.set(key, (rows.get(key) ?? new Set()).add(row));
  const twice = [...rows.values()].filter((each) => each.size > 1).length;
  return twice > labels.size / 2;
}
