import { proseChapters } from '../../core/report/report.js';
import { checkReport, repairOf, type CheckResult, type ReadResult, type Report } from '../../index.js';
import type { UnreadBody } from '../readBody.js';
import type { LastOfBody } from '../lastFiles.js';
import { repairWordsOf, type RepairWords } from './repairWords.js';
import { reviewPointOf, type ReviewPoint } from './reviewPoint.js';

/**
 * What a review keeps of a report that was checked: plain data, which can be stored as JSON and sent from
 * thread to thread. The report itself is not kept.
 */
export interface ReviewedReport extends RepairWords {
  /** The name by which the file is told; no two files of a review have the same. */
  readonly file: string;
  readonly org: string;
  readonly year: number | null;
  /** The id of the edition. */
  readonly edition: string;
  /** How many findings there are of each level, those that are not kept too. */
  readonly counts: Readonly<Record<'error' | 'warning' | 'hint', number>>;
  /** The findings, the gravest first, at most `MOST_POINTS`. */
  readonly points: readonly ReviewPoint[];
  /** What was said of last year's report; empty where it was not sought. */
  readonly last: string;
  /** True where last year's report was sought and not found. */
  readonly lacksLast?: true;
  /** The readings as JSON: copies of one report have the same. */
  readonly figures: string;
  /** The paragraphs of the chapters of prose that are compared with those of other bodies. */
  readonly prose: Readonly<Record<string, readonly string[]>>;
}

/** A file of a review: what was found in its report, or why there is none. */
export type ReviewedFile = ReviewedReport | UnreadBody;

/** So many findings of one report are kept; more than these are only counted. */
const MOST_POINTS = 200;
/** So many characters of a chapter are compared. */
const MOST_PROSE = 12_000;

const LEVEL_ORDER = ['error', 'warning', 'hint'] as const;

/**
 * Checks a report against itself, last year's and its prose, and keeps what a review needs. Throws a
 * `Problem` as `checkReport` does.
 */
export async function reviewReport(
  file: string,
  opened: ReadResult,
  { report: last, isRenamed, told = '', isMissing }: LastOfBody = {},
): Promise<ReviewedReport> {
  const checked = checkReport(opened, last, isRenamed);
  const repair = repairWordsOf(await repairOf(opened, {}, last), opened);
  const reviewed = reviewedReport(file, opened, checked, repair, told);
  return isMissing ? { ...reviewed, lacksLast: true } : reviewed;
}

/** What a review keeps of a report that was checked and repaired elsewhere. */
function reviewedReport(
  file: string,
  { report }: Pick<ReadResult, 'report'>,
  { findings, counts: { error, warning, hint } }: CheckResult,
  repair: RepairWords,
  last: string,
): ReviewedReport {
  const { org, year, edition, readings } = report;
  const sorted = LEVEL_ORDER.flatMap((level) => findings.filter((each) => each.level === level));
  return {
    file,
    org: org.trim(),
    year,
    edition: edition.id,
    counts: { error, warning, hint },
    points: sorted.slice(0, MOST_POINTS).map((each) => reviewPointOf(each, edition)),
    ...repair,
    last,
    figures: JSON.stringify(readings),
    prose: proseOf(report),
  };
}

/** True where a report was read. */
export function isReviewed(file: ReviewedFile): file is ReviewedReport {
  return 'points' in file;
}

/** The chapters that every body writes for itself, without its name. */
function proseOf({ edition, org, chapters }: Report): ReviewedReport['prose'] {
  const own = proseChapters(edition).filter(({ mayBeNone }) => mayBeNone !== true);
  return Object.fromEntries(own.map(({ code }) => [code, cutParagraphs(chapters[code] ?? [], org.trim())]));
}

/** A name of fewer characters may be a part of any word. */
const LEAST_NAME = 4;

function cutParagraphs(paragraphs: readonly string[], org: string): readonly string[] {
  const kept: string[] = [];
  let left = MOST_PROSE;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    const text = org.length < LEAST_NAME ? paragraph : paragraph.replaceAll(org, '本机关');
    kept.push(text.slice(0, left));
    left -= text.length;
  }
  return kept;
}
