import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import { editionOfYear, type Edition } from '../../core/form/edition.js';
import { readViews, type ReadResult } from '../../core/read/readReport.js';
import { remarkTables } from '../../core/read/remarks/tableRemarks.js';
import { readTexts } from '../../core/read/readTexts.js';
import { withPathLabels } from '../../core/read/view/pathLabels.js';
import { viewOf } from '../../core/read/view/view.js';
import type { Remark } from '../../core/report/remark.js';
import { Problem } from '../../core/report/problem.js';
import { remarkMargins } from '../pieces/findMargins.js';
import { remarkPublishers } from '../pieces/findPublisher.js';
import { remarkSignature } from '../pieces/findSignature.js';
import { saidTwice } from '../pieces/saidTwice.js';
import type { PageRead } from '../pieces/pieces.js';
import { attachTables } from './attachTables.js';
import { leftOut } from './leftOut.js';
import { pageSheets, type PageSheets } from './pageSheets.js';

/** A text with fewer headings of chapters and no table of the form is no report. */
const FEWEST_CHAPTERS = 3;

/**
 * Reads a published report: its tables by their labels, its chapters by their headings, body and year from
 * the title, contacts from the preface. What it says besides is told. It stands on no sheet.
 *
 * Throws a `Problem`: `noTable`, `twoReports`, `pasteTooLarge`.
 */
export function readPublished(page: PageRead, editions: readonly Edition[]): ReadResult {
  const [first, ...others] = editions;
  const found = pageSheets(page, editions);
  const year = found.title?.year ?? found.stated.year;
  const usual = year === undefined ? undefined : editionOfYear(editions, year);
  const ordered = usual && first ? [usual, ...[first, ...others].filter((each) => each !== usual)] : editions;
  const { report, remarks, addresses } = readFound(found, ordered);
  const attached = attachTables(found, addresses, report.edition);
  const { attachments } = attached;
  return {
    report: attachments.length > 0 ? { ...report, attachments } : report,
    addresses: new Map(),
    remarks: [
      ...remarks.filter(isAboutReport).map((remark) => withPictures(remark, page)),
      ...saidTwice(found.preface, saidOf(found), report.edition),
      ...remarkSignature(found.title?.org ?? '', found.signed),
      ...remarkPublishers(report.org, [...(page.named ?? []), ...found.publishers]),
      ...remarkMargins(report, page.margins ?? []),
      ...leftOut(page, found, attached),
      ...(page.scanned ? [{ kind: 'scanned', pages: page.scanned } as const] : []),
      ...(page.wrapped ? [{ kind: 'wrapped', figures: page.wrapped } as const] : []),
      ...(page.isUnstyled === true ? [{ kind: 'unstyled' } as const] : []),
      ...(found.traditional === undefined ? [] : [{ kind: 'traditional', text: found.traditional } as const]),
    ],
    formulas: new Set(),
    ...(found.sealPage === undefined ? {} : { sealPage: found.sealPage }),
  };
}

/** Numbers are text in every published report. */
function isAboutReport({ kind }: Remark): boolean {
  return kind !== 'textNumber';
}

/** A table that is missing beside pictures may be one of them. */
function withPictures(remark: Remark, { pictures = 0 }: PageRead): Remark {
  return remark.kind === 'missingTable' && pictures > 0 ? { ...remark, pictures } : remark;
}

/** Reads the sheets; a report whose tables cannot be found, as one of chapters alone. */
function readFound(found: PageSheets, editions: readonly Edition[]): ReadResult {
  const edition = editions[0] as Edition;
  const cover = coverSheet(found, edition);
  // A page of a workbook may have the cover as a table.
  const isNeeded = found.sheets.length === 0 || cover.cells.some(({ column }) => column > 1);
  const sheets = isNeeded ? [cover, ...found.sheets] : found.sheets;
  try {
    return readViews(
      sheets.map((sheet) => withPathLabels(viewOf(sheet), editions)),
      editions,
    );
  } catch (error) {
    const hasChapters = found.headings.length >= FEWEST_CHAPTERS;
    if (!(error instanceof Problem) || error.code !== 'noTable' || !hasChapters) throw error;
    const read = readTexts(sheets, edition);
    const missing = remarkTables({ tables: [], copies: [] }, edition, sheets.map(viewOf));
    return {
      ...read,
      remarks: [...read.remarks, ...missing],
    };
  }
}

/** The fields of the cover that title and preface say, by their codes. */
function saidOf({ title, stated, contact, signed }: PageSheets): ReadonlyMap<string, string> {
  const year = title?.year ?? stated.year;
  const org = (title && (title.org || signed)) || stated.org;
  return new Map([
    ...contact,
    ['org', org],
    ...(year === undefined ? [] : [['year', String(year)] as const]),
  ]);
}

/** A cover with what title and preface say, so that one reader reads all fields. */
function coverSheet(found: PageSheets, { cover, coverSheet: name }: Edition): Sheet {
  const said = saidOf(found);
  const cells = cover.flatMap(({ code, label }, at): readonly SheetCell[] => {
    const text = said.get(code) ?? '';
    const value = code === 'year' && text !== '' ? Number(text) : text;
    const row = at + 1;
    return [{ row, column: 1, value: label }, ...(value === '' ? [] : [{ row, column: 2, value }])];
  });
  return { name, hidden: false, cells };
}
