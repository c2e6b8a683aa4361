import type { Sheet } from '../draw/sheet.js';
import { tableNames, tablesOf, type Edition } from '../form/edition.js';
import { formOf } from '../form/form.js';
import type { Reading } from '../form/number.js';
import type { Addresses } from '../report/addresses.js';
import type { Remark } from '../report/remark.js';
import type { KeptLast } from '../report/lastYear.js';
import { Problem } from '../report/problem.js';
import type { Report } from '../report/report.js';
import {
  byName,
  editionOf,
  isForeign,
  locateTables,
  NOTHING_STATED,
  twoReports,
  type Located,
  type LocatedTables,
  type StatedCover,
} from './placing/locate.js';
import { nameTwoReports, readCover, type CoverRead } from './cover/readCover.js';
import { readAttachments, takeAttachments } from './beside/readAttachments.js';
import { readConfirmed } from './beside/readConfirmed.js';
import { partlyRead, type PartlyRead } from './partlyRead.js';
import { readForeign } from './readForeign.js';
import { readLast } from './beside/readLast.js';
import { readLog, type LogPlace } from './beside/readLog.js';
import { readNotes, type NotePlaces } from './beside/readNotes.js';
import { readProse, type ProseRead } from './prose/readProse.js';
import { otherLabels } from './labels/otherLabels.js';
import { readTable, type TableRead } from './readTable.js';
import { ownArea } from './placing/ownArea.js';
import { tablePlacesOf } from './placing/tablePlaces.js';
import { boxRemarks } from './remarks/boxRemarks.js';
import { withPartsElsewhere } from './partsElsewhere.js';
import { remarkTables } from './remarks/tableRemarks.js';
import { yearsOnTables } from './yearOnTable.js';
import { placeName, viewOf, type View } from './view/view.js';

/** A report read from sheets, where everything in it stands, and what was remarked on the way. */
export interface ReadResult {
  readonly report: Report;
  readonly addresses: Addresses;
  readonly remarks: readonly Remark[];
  /** The names of the cells of tables that are formulas. */
  readonly formulas: ReadonlySet<string>;
  /** Those of them that say what the form says, and are worked out from their parts. */
  readonly sums?: ReadonlySet<string>;
  /** Totals that a page printed, by the names of cells that now hold a formula. */
  readonly printed?: ReadonlyMap<string, number>;
  /** Where notes stand and where one can be added; left out where the workbook has no sheet of notes. */
  readonly notePlaces?: NotePlaces;
  /** The sheets of which only a part was read, because they are too large; left out where there is none. */
  readonly partly?: readonly PartlyRead[];
  /** The addresses of the headings of prose chapters, by chapter code. */
  readonly headings?: ReadonlyMap<string, string>;
  /** The lines of the log, and where the next goes; left out where the workbook has no log. */
  readonly logPlace?: LogPlace;
  /** Last year's report, where the workbook keeps it. */
  readonly last?: KeptLast;
  /** The names of the cells that the log says were found right, with the figure that they hold. */
  readonly confirmed?: ReadonlySet<string>;
  /** What stands on the page of the seal behind a published report, folded; left out where it has none. */
  readonly sealPage?: string;
  /** The bodies that a sum of reports adds up; left out where it is none, or its host does not tell. */
  readonly added?: readonly string[];
}

/**
 * Reads the report on the sheets of a workbook. Notes, tables, fields and chapters are found by their labels;
 * hidden sheets are not read.
 *
 * Throws a `Problem`: `emptyWorkbook`, `noTable`, `twoReports`.
 */
export function readReport(sheets: readonly Sheet[], editions: readonly Edition[]): ReadResult {
  return readViews(sheets.map(viewOf), editions);
}

/** The same from sheets that are made ready for reading by label. */
export function readViews(all: readonly View[], editions: readonly Edition[]): ReadResult {
  const sheets = all.map(({ sheet }) => sheet);
  if (sheets.every(({ cells }) => cells.length === 0)) throw new Problem('emptyWorkbook');
  const attached = takeAttachments(all, editions);
  const { place: logPlace, rest } = readLog(attached.rest, editions);
  const { last, rest: own } = readLast(rest, editions, readReport);
  const { rest: views, ...noted } = readNotes(own, editions);
  const visible = views.filter(isVisible);
  const located = locateTables(views, editions, () => statedOn(visible, editions));
  const seen = located.tables.filter(({ view }) => isVisible(view));
  const partly = partlyRead(sheets);
  const edition = chooseEdition(located.tables, seen, visible, editions, partly);
  refuseTwoReports(located, visible, edition);
  const prose = readProse(views, editions, edition, tablePlacesOf([...located.tables, ...located.copies]));
  const cover = withoutSigned(readCover(views, edition), located, prose);
  const tables = readTables(seen, edition, editions, cover.year);
  const more = readAttachments(attached.sheets, edition);
  const { readings, addresses, formulas, sums, printed } = takeCells(tables, edition);
  const said = { chapters: prose.chapters, notes: noted.notes, ...pickCover(cover), ...more.said };
  const report: Report = { edition, readings, ...said };
  const told = [
    ...remarkTables(located, edition, views),
    ...yearsOnTables(tables, cover.year),
    ...boxRemarks([...visible, ...attached.sheets.filter(isVisible)], cover.org),
  ];
  return {
    report,
    addresses: withTexts(addresses, [cover, prose, noted, more]),
    remarks: withPartsElsewhere([...told, ...remarksOf([...tables, cover, prose, more])], tables, visible),
    formulas,
    sums,
    headings: prose.headings,
    printed,
    confirmed: readConfirmed(report, logPlace),
    ...(noted.places ? { notePlaces: noted.places } : {}),
    ...(logPlace ? { logPlace } : {}),
    ...(last ? { last } : {}),
    ...(partly.length > 0 ? { partly } : {}),
  };
}

function remarksOf(parts: readonly Pick<ReadResult, 'remarks'>[]): readonly Remark[] {
  return parts.flatMap(({ remarks }) => remarks);
}

/** The cover without the remark on a sheet that is signed as one, and read: it must not be deleted. */
function withoutSigned(
  cover: CoverRead,
  { tables }: LocatedTables,
  prose: Pick<ProseRead, 'sheets'>,
): CoverRead {
  const holds = new Set([...tables.map(({ view }) => view.sheet.name), ...prose.sheets]);
  const isOther = (remark: Remark) => remark.kind !== 'secondCover' || !holds.has(remark.sheet);
  return { ...cover, remarks: cover.remarks.filter(isOther) };
}

function pickCover({ org, year, contact }: CoverRead): Pick<Report, 'org' | 'year' | 'contact'> {
  return { org, year, contact };
}

/** The addresses of the cells of tables, to which those of texts are added. */
function withTexts(
  addresses: Map<string, string>,
  texts: readonly Pick<ReadResult, 'addresses'>[],
): Addresses {
  for (const text of texts) for (const [name, address] of text.addresses) addresses.set(name, address);
  return addresses;
}

function isVisible({ sheet }: View): boolean {
  return !sheet.hidden;
}

/** The edition of the report on the sheets; throws a `Problem` `noTable` where no table is visible. */
function chooseEdition(
  located: readonly Located[],
  seen: readonly Located[],
  visible: readonly View[],
  editions: readonly Edition[],
  [part]: readonly PartlyRead[],
): Edition {
  const edition = editionOf(seen, editions, () => statedOn(visible, editions).year);
  if (edition && seen.length > 0) return edition;
  const hidden = located[0]?.view.sheet;
  throw new Problem('noTable', {
    tables: tableNames(editions).join('、'),
    ...(hidden ? { hidden: hidden.name, isDeep: String(hidden.isVeryHidden === true) } : {}),
    ...(part ? { sheet: part.sheet, area: part.area } : {}),
  });
}

/** The body and the year on a cover of any edition that states a year. */
function statedOn(visible: readonly View[], editions: readonly Edition[]): StatedCover {
  for (const edition of editions) {
    const { org, year } = readCover(visible, edition);
    if (year !== null) return { org, year };
  }
  return NOTHING_STATED;
}

/** Reads the tables from where they were seen; those of another edition as far as both editions agree. */
function readTables(
  seen: readonly Located[],
  edition: Edition,
  editions: readonly Edition[],
  year: number | null,
): readonly TableRead[] {
  return tablesOf(edition).flatMap((table) => {
    const found = seen.find((each) => each.table.code === table.code);
    if (!found) return [];
    const view = ownArea(found, seen);
    if (isForeign(found, edition)) return [readForeign({ ...found, view }, table, edition, editions, year)];
    return [readTable(view, table, formOf(edition), { others: otherLabels(table, editions), year })];
  });
}

/** Throws a `Problem` `twoReports` for two covers and two of a table where no name tells which is meant. */
function refuseTwoReports({ copies }: LocatedTables, visible: readonly View[], edition: Edition): void {
  const copy = copies.find(({ read, ...each }) => byName(read, each, NOTHING_STATED) === 0);
  if (copy && nameTwoReports(visible, edition)) throw twoReports(copy.read, copy);
}

/**
 * What the tables say and where, cell by cell, in one pass: nothing else of a report is as many. The readings
 * are in the order of the form; null for a cell that was not read.
 */
function takeCells(tables: readonly TableRead[], edition: Edition) {
  const form = formOf(edition);
  const readings = form.cells.map((): Reading => null);
  const [addresses, printed] = [new Map<string, string>(), new Map<string, number>()];
  const [formulas, sums] = [new Set<string>(), new Set<string>()];
  for (const { view, cells } of tables)
    for (const { cell, at, content, reading, isWorkedOut } of cells) {
      const { name } = cell;
      // Cells of another edition are known by their names alone.
      const index = form.cells[cell.index] === cell ? cell.index : form.indexOf.get(name);
      if (index !== undefined) readings[index] = reading;
      if (at) addresses.set(name, placeName(view, at.row, at.column));
      if (content?.isFormula === true) formulas.add(name);
      if (content?.printed !== undefined) printed.set(name, content.printed);
      if (isWorkedOut) sums.add(name);
    }
  return { readings, addresses, formulas, sums, printed };
}
