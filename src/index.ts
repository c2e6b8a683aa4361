import { blocksOf, type Block } from './core/blocks.js';
import { check, subjectOf, type CheckResult } from './core/check.js';
import { compose } from './core/compose.js';
import type { Edition } from './core/edition.js';
import { total } from './core/evaluate.js';
import type { Export } from './core/export.js';
import type { Finding } from './core/finding.js';
import { layoutsOf, type Layout } from './core/layout.js';
import type { Suspicion } from './core/mark.js';
import { tellPlainly } from './core/plain.js';
import { Problem } from './core/problem.js';
import { readReport, type ReadResult } from './core/read.js';
import { blankReport, type Report } from './core/report.js';
import { figuresOf } from './core/check.js';
import type { Sheet } from './core/sheet.js';
import { renderFragment } from './exports/html.js';
import { formats } from './exports/index.js';
import { readJson } from './imports/json.js';
import type { Repair, RepairReport } from './repair/index.js';
import { rules } from './rules/index.js';
import { editions } from '../templates/index.js';

export { editionOfYear } from './core/edition.js';
export { editions, formats, rules };
export { Problem } from './core/problem.js';
export { keyOf, withNote, type Note } from './core/note.js';
export { putNote, type NoteEdit } from './core/putNote.js';
export { putLog, type LogLine } from './core/log.js';
export type { Part, Repair, Solution } from './repair/index.js';
export { marksOf, type Mark, type Suspicion } from './core/mark.js';
export { tellRelation } from './core/sentence.js';
export { tellProblem } from './problems.js';
export { LEVELS, sheetOf } from './words.js';
export type { Block, CheckResult, Edition, Export, Finding, Layout, ReadResult, Report, Sheet };

/** The edition of that id; throws a `Problem` `unknownEdition`. */
export function editionNamed(id: string): Edition {
  const edition = editions.find((each) => each.id === id);
  if (!edition) throw new Problem('unknownEdition', { edition: id, known: editions.map((each) => each.id).join('、') });
  return edition;
}

/** Reads the report on the sheets of a workbook; throws a `Problem` where there is none. */
export function readSheets(sheets: readonly Sheet[]): ReadResult {
  return readReport(sheets, editions);
}

/** Reads a report file in JSON; it stands on no sheet. */
export function readReportJson(text: string): ReadResult {
  return { report: readJson(text, editions), addresses: new Map(), remarks: [], formulas: new Set() };
}

/** Checks a report by every rule, against last year's where it is given; throws a `Problem` `wrongLastYear` where that is of another year. */
export function checkReport({ report, addresses, remarks }: Pick<ReadResult, 'report' | 'addresses' | 'remarks'>, last?: Report): CheckResult {
  refuseOtherYear(report.year, last);
  return check(subjectOf(report, editions, remarks, last), rules, addresses);
}

function refuseOtherYear(year: number | null | undefined, last: Report | undefined): void {
  if (last?.year != null && year != null && last.year !== year - 1) throw new Problem('wrongLastYear', { last: last.year, year });
}

/** What a person knows of the cells: those found right, and those just edited, which are suspected first. */
export interface Known { readonly confirmed?: ReadonlySet<string>; readonly edited?: ReadonlySet<string> }

/** How long the search for wrong cells may take, in milliseconds. */
const PATIENCE = 500;

/** The part of the program that knows, once it was asked for. */
let engine: Promise<{ readonly repairReport: RepairReport }> | undefined;

/** Which cells are most likely wrong, and what they should be; formulas follow their parts. Loaded when it is first asked for. */
export async function repairOf({ report, formulas }: Pick<ReadResult, 'report' | 'formulas'>, { confirmed, edited }: Known = {}, last?: Report): Promise<Repair> {
  engine ??= import('./repair/index.js').catch((error: unknown) => { engine = undefined; throw error; });
  const { repairReport } = await engine;
  return repairReport(report, { formulas, ms: PATIENCE, ...(confirmed ? { fixed: confirmed } : {}), ...(edited ? { suspected: edited } : {}) }, last);
}

/** Where more solutions than this are believed as much, no cell is singled out. */
const MOST_TIES = 3;

/** The cells to mark strongly: those in the solutions that are believed most, where these are few; and the relations in which the others are marked lightly. */
export function suspicionOf({ parts }: Repair, addresses: ReadResult['addresses']): Suspicion {
  const solved = parts.map(({ solutions, broken }) => ({ broken, best: solutions.filter(({ rank }) => rank === 1) })).filter(({ best }) => best.length > 0 && best.length <= MOST_TIES);
  const cells = solved.flatMap(({ best }) => best.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  return { addresses: new Set(cells.flatMap((cell) => addresses.get(cell) ?? [])), relations: new Set(solved.flatMap(({ broken }) => broken)) };
}

/** What a new report starts with. */
export interface Start { readonly edition: Edition; readonly org?: string; readonly year?: number; readonly last?: Report }

/** A report to be filled: with last year's, its body, the year after, its contacts, and the figures that last year settled. Throws a `Problem` `wrongLastYear`. */
export function startReport({ edition, org, year, last }: Start): Report {
  refuseOtherYear(year, last);
  const blank = blankReport(edition);
  const kept = edition.cover.filter(({ need }) => need === 'should').flatMap(({ code }) => (last?.contact[code] === undefined ? [] : [[code, last.contact[code]]]));
  return {
    ...blank,
    org: org ?? last?.org ?? '',
    year: year ?? (last?.year == null ? null : last.year + 1),
    contact: Object.fromEntries(kept) as Report['contact'],
    readings: last ? bringForward(blank, last) : blank.readings,
  };
}

/** The cells that equal nothing but last year's cells take their value. */
function bringForward(report: Report, last: Report): Report['readings'] {
  const [now, before] = [figuresOf(report), figuresOf(last)];
  const readings = [...report.readings];
  for (const { kind, left, right } of now.form.relations) {
    const [target, ...others] = left;
    if (kind !== 'equal' || !target || target.last || others.length > 0 || !right.every((term) => term.last)) continue;
    const value = total(right, now, before);
    if (!Number.isNaN(value)) readings[now.form.indexOf.get(target.cell) ?? -1] = value;
  }
  return readings;
}

/** The sheets of a blank workbook for a report that is to be filled. */
export function templateLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'template');
}

/** The sheets of a workbook that says what the report says. */
export function reportLayouts(report: Report): readonly Layout[] {
  return layoutsOf(report, 'asStated');
}

/** The format of that name; throws a `Problem` `usage`. */
export function formatNamed(id: string): Export {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Problem('usage', { why: `没有“${id}”这种格式，现有：${formats.map((each) => each.id).join('、')}` });
  return format;
}

/** The finished report in a format. */
export async function renderReport(report: Report, format: Export, isDraft: boolean): Promise<string | Uint8Array> {
  return format.render(compose(report, isDraft));
}

/** The finished report as titles, paragraphs and tables, to be shown in whatever the program draws with. */
export function previewReport(report: Report, isDraft: boolean): readonly Block[] {
  return blocksOf(compose(report, isDraft));
}

/** The finished report for the clipboard: a piece of HTML that keeps its tables when pasted, and the same as text with tabs. */
export function renderClip(report: Report, isDraft: boolean): { readonly html: string; readonly text: string } {
  const composed = compose(report, isDraft);
  return { html: renderFragment(composed), text: tellPlainly(blocksOf(composed)) };
}
