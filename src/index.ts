import { editions } from '../templates/index.js';
import { check, subjectOf, type CheckResult } from './core/check/check.js';
import type { Layout } from './core/draw/layout.js';
import { layoutsOf } from './core/draw/layouts.js';
import type { Sheet } from './core/draw/sheet.js';
import type { Edition } from './core/form/edition.js';
import { blocksOf, type Block } from './core/publish/blocks.js';
import { compose } from './core/publish/compose.js';
import type { Export } from './core/publish/export.js';
import { formatNamed as findFormatNamed } from './core/publish/formatNamed.js';
import { tellPlainly } from './core/publish/plain.js';
import { importFor } from './core/read/import.js';
import { mayHoldReport as mayHold } from './core/read/mayHold.js';
import { readReport, type ReadResult } from './core/read/readReport.js';
import { readTexts } from './core/read/readTexts.js';
import { editionNamed as findEditionNamed } from './core/report/editionNamed.js';
import type { Finding } from './core/report/finding.js';
import type { Report } from './core/report/report.js';
import { renderFragment } from './exports/html.js';
import { formats } from './exports/index.js';
import { imports } from './imports/index.js';
import { rules } from './rules/index.js';

export { findLogPlace } from './core/book/findLogPlace.js';
export { progressOf } from './core/check/progress.js';
export { putLog } from './core/book/putLog.js';
export { putNote, type NoteEdit } from './core/book/putNote.js';
export { startReport, type ReportStart } from './core/book/startReport.js';
export { tellRelation } from './core/check/sentence.js';
export type { LogLine } from './core/draw/layoutLog.js';
export { marksOf, type Mark } from './core/draw/mark.js';
export { editionOfYear, tableNames } from './core/form/edition.js';
export { keyOf, type Note } from './core/report/note.js';
export { Problem } from './core/report/problem.js';
export type { Suspicion } from './core/report/suspicion.js';
export { withNote } from './core/report/withNote.js';
export type { Part, Repair, Solution, SolutionGroup } from './repair/index.js';
export { standingOf } from './repair/standing.js';
export { suspicionOf } from './repair/suspicion.js';
export { PACKAGES, SPREADSHEETS } from './spreadsheets.js';
export { pageSheets, type PageSheets, type PlacedPiece } from './imports/page/pageSheets.js';
export type { PageTree } from './imports/page/pageTree.js';
export type { PagePiece, PageRead, PageTable } from './imports/page/pieces.js';
export { readPage } from './imports/page/readPage.js';
export { rowsToPieces, tableOf } from './imports/page/rowsToPieces.js';
export { spacedFigures } from './imports/page/spacedFigures.js';
export { glanceAt, type Glance } from './glance.js';
export { decodeText } from './decodeText.js';
export { repairOf } from './repairOf.js';
export { tellProblem } from './tellProblem.js';
export { LEVELS, READABLE, READABLE_KINDS, sheetOf, STANDINGS, tellPartly } from './words.js';
export { editions, formats, imports, readTexts, rules };
export type { Block, CheckResult, Edition, Export, Finding, Layout, ReadResult, Report, Sheet };

/** The edition of that id; throws a `Problem` `unknownEdition`. */
export function editionNamed(id: string): Edition {
  return findEditionNamed(id, editions);
}

/**
 * Reads the report on the sheets of a workbook, in the edition that fits; of those that fit alike, the first.
 * Throws a `Problem` where there is no report.
 */
export function readSheets(sheets: readonly Sheet[], known = editions): ReadResult {
  return readReport(sheets, known);
}

/** True where a sheet, by its name and its first rows, seems to hold a part of a report. */
export function mayHoldReport(sheet: Sheet): boolean {
  return mayHold(sheet, editions);
}

/**
 * Reads a report from a text by the import that recognises it, or else by the ending of the file's name.
 * Throws a `Problem`: `foreignFile`, `notZip` or `unknownKind` where there is none, and those of the import.
 */
export function readText(text: string, name = ''): ReadResult {
  return importFor(text, name, imports).read(text, editions);
}

/**
 * Checks a report by every rule, against last year's where it is given; throws a `Problem` `wrongLastYear`
 * where that is of another year.
 */
export function checkReport(
  read: Pick<ReadResult, 'report' | 'addresses' | 'remarks'> & Partial<Pick<ReadResult, 'formulas'>>,
  last?: Report,
): CheckResult {
  return check(subjectOf(read.report, editions, read, last), rules, read.addresses);
}

/** The sheets of a blank workbook for a report that is to be filled. */
export function templateLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'template');
}

/** The sheets of a workbook that says what the report says. */
export function reportLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'asStated');
}

/** The format of that id; throws a `Problem` `usage`. */
export function formatNamed(id: string): Export {
  return findFormatNamed(id, formats);
}

/** The finished report in a format. */
export async function renderReport(
  report: Report,
  format: Export,
  isDraft: boolean,
): Promise<string | Uint8Array> {
  return format.render(compose(report, isDraft));
}

/** The finished report as titles, paragraphs and tables, to be shown in whatever the program draws with. */
export function previewReport(report: Report, isDraft: boolean): readonly Block[] {
  return blocksOf(compose(report, isDraft));
}

/**
 * The finished report for the clipboard: a piece of HTML that keeps its tables when pasted, and the same as
 * text with tabs.
 */
export function renderClip(
  report: Report,
  isDraft: boolean,
): { readonly html: string; readonly text: string } {
  const composed = compose(report, isDraft);
  return { html: renderFragment(composed), text: tellPlainly(blocksOf(composed)) };
}
