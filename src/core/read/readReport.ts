import type { Sheet } from '../draw/sheet.js';
import { tablesOf, type Chapter, type Edition } from '../form/edition.js';
import { formOf } from '../form/form.js';
import type { Reading } from '../form/number.js';
import type { Addresses } from '../report/addresses.js';
import type { Remark } from '../report/finding.js';
import { Problem } from '../report/problem.js';
import type { Report } from '../report/report.js';
import { editionOf, isForeign, locateTables, type Located } from './locate.js';
import { readCover } from './readCover.js';
import { readLog, type LogPlace } from './readLog.js';
import { readNotes, type NotePlaces } from './readNotes.js';
import { readProse } from './readProse.js';
import { readTable } from './readTable.js';
import { viewOf, type View } from './view.js';

/** A report read from sheets, where everything in it stands, and what was remarked on the way. */
export interface ReadResult {
  readonly report: Report;
  readonly addresses: Addresses;
  readonly remarks: readonly Remark[];
  /** The names of the cells of tables that a formula works out. */
  readonly formulas: ReadonlySet<string>;
  /** Where notes stand and where one can be added; left out where no sheet is for notes. */
  readonly notePlaces?: NotePlaces;
  /** Where the log goes on; left out where the workbook has none. */
  readonly logPlace?: LogPlace;
}

/**
 * Reads the report on the sheets of a workbook. Notes, tables, fields and chapters are found by their labels;
 * hidden sheets are not read.
 *
 * Throws a `Problem`: `emptyWorkbook`, `noTable`, `twoReports`.
 */
export function readReport(sheets: readonly Sheet[], editions: readonly Edition[]): ReadResult {
  if (sheets.every(({ cells }) => cells.length === 0)) throw new Problem('emptyWorkbook');
  const { place: logPlace, rest } = readLog(sheets.map(viewOf), editions);
  const { notes, places, rest: views, ...noted } = readNotes(rest, editions);
  const visible = views.filter(({ sheet }) => !sheet.hidden);
  const located = locateTables(views, editions);
  const seen = located.filter(({ view }) => !view.sheet.hidden);
  const edition = editionOf(seen, editions, statedYear(visible, editions));
  if (!edition || seen.length === 0)
    throw new Problem('noTable', located[0] ? { hidden: located[0].view.sheet.name } : {});
  const form = formOf(edition);
  const tables = tablesOf(edition).flatMap((table) => {
    const found = seen.find((each) => each.table.code === table.code && !isForeign(each, edition));
    return found ? [readTable(found.view, table, form)] : [];
  });
  const values = new Map<string, Reading>(tables.flatMap(({ readings }) => [...readings]));
  const cover = readCover(visible, edition);
  const prose = readProse(views, edition, (chapter, view) => standsOn(chapter, view, seen));
  const report: Report = {
    edition,
    org: cover.org,
    year: cover.year,
    contact: cover.contact,
    chapters: prose.chapters,
    notes,
    readings: form.cells.map(({ name }) => values.get(name) ?? null),
  };
  const addresses = new Map([
    ...tables.flatMap((table) => [...table.addresses]),
    ...cover.addresses,
    ...prose.addresses,
    ...noted.addresses,
  ]);
  const remarks = [
    ...remarkTables(located, edition),
    ...tables.flatMap((table) => table.remarks),
    ...cover.remarks,
    ...prose.remarks,
  ];
  const formulas = new Set(tables.flatMap((table) => table.formulas));
  return {
    report,
    addresses,
    remarks,
    formulas,
    ...(places ? { notePlaces: places } : {}),
    ...(logPlace ? { logPlace } : {}),
  };
}

/**
 * True where a table of the chapter is on the sheet; and where its tables are on no sheet at all, which is
 * told by itself.
 */
function standsOn({ tables = [] }: Chapter, view: View, seen: readonly Located[]): boolean {
  const own = seen.filter(({ table }) => tables.some(({ code }) => code === table.code));
  return own.some((each) => each.view === view) || (tables.length > 0 && own.length === 0);
}

function statedYear(views: readonly View[], editions: readonly Edition[]): number | null {
  return editions.map((edition) => readCover(views, edition).year).find((year) => year !== null) ?? null;
}

function remarkTables(located: readonly Located[], edition: Edition): readonly Remark[] {
  return tablesOf(edition).flatMap(({ code }): Remark[] => {
    const all = located.filter(({ table }) => table.code === code);
    const shown = all.find(({ view }) => !view.sheet.hidden);
    const hidden = all.find(({ view }) => view.sheet.hidden)?.view.sheet.name;
    if (!shown)
      return [
        { kind: 'missingTable', table: code, ...(hidden === undefined ? {} : { hiddenSheet: hidden }) },
      ];
    const remarks: Remark[] =
      hidden === undefined ? [] : [{ kind: 'hiddenCopy', table: code, sheet: hidden }];
    return !isForeign(shown, edition)
      ? remarks
      : [
          ...remarks,
          { kind: 'otherEdition', table: code, edition: shown.edition.id, sheet: shown.view.sheet.name },
        ];
  });
}
