import { groupBy } from '../../core/form/group.js';
import { pointOnBody, pointEach } from './pointsOnBodies.js';
import { pointOutDoubles, pointOutLikelySame } from './doubles.js';
import { pointOutNames } from './pointOutNames.js';
import { isReviewed, type ReviewedFile, type ReviewedReport } from './reviewReport.js';
import { mustBeAnswered, type ReviewPoint } from './reviewPoint.js';
import { fullNames } from '../fullNames.js';
import { bodyFinder } from '../sameBodies.js';
import { pointOutFigures } from './sameFigures.js';
import { pointOutTexts } from './sameTexts.js';
import type { PassedOver } from '../passedOver.js';
import { unusedLast, type LastReports } from './unusedLast.js';

/**
 * How a file stands, the gravest first: without a readable report, with errors, with warnings without a
 * reason, with hints alone or what is explained, with nothing.
 */
export type Gravity = 'unread' | 'errors' | 'toExplain' | 'hints' | 'none';

/** A file of a review with all that is said of it, beside the others too. */
export interface ReviewedBody {
  readonly file: ReviewedFile;
  readonly gravity: Gravity;
  /** The gravest first; of a level, first what is said of the report beside those of other bodies. */
  readonly points: readonly ReviewPoint[];
  readonly counts: ReviewedReport['counts'];
}

/** The reports of many bodies as the office that reviews sees them, the gravest first. */
export interface Review {
  /** The year that is reviewed; null where no report has one. */
  readonly year: number | null;
  readonly bodies: readonly ReviewedBody[];
  /** The bodies of the list without a report of any year. */
  readonly missing: readonly string[];
  /** The reports of last year that go with none of these. */
  readonly unusedLast: readonly PassedOver[];
}

/**
 * What a review goes by: the year, that of most reports where left out, the bodies that must report, and the
 * reports of last year.
 */
export interface ReviewOptions {
  readonly year?: number | undefined;
  readonly bodies?: readonly string[];
  readonly last?: LastReports;
}

const ORDER: readonly Gravity[] = ['unread', 'errors', 'toExplain', 'hints', 'none'];

/** Puts what was found in the reports of bodies together, and compares the reports with each other. */
export function reviewBodies(
  files: readonly ReviewedFile[],
  { year, bodies: list = [], last = { files: [], unread: [] } }: ReviewOptions = {},
): Review {
  const reports = files.filter(isReviewed);
  const wanted = year ?? mostFrequentYear(reports);
  const current = reports.filter((each) => each.year === null || each.year === wanted);
  const findAny = bodyFinder(reports);
  const bodies = fullNames(
    list,
    reports.map(({ org }) => org),
  );
  const missing = bodies.filter((name) => findAny(name).length === 0);
  const points = [
    pointEach(reports, (report) => yearPoints(report, wanted)),
    pointOutDoubles(current, bodyFinder(current)),
    pointOutLikelySame(current),
    pointOutFigures(current),
    pointOutTexts(current),
    pointOutNames(current, bodies, missing),
  ];
  const reviewed = files.map((file): ReviewedBody => {
    if (!isReviewed(file)) return { file, gravity: 'unread', points: [], counts: NONE };
    return reviewedBody(
      file,
      points.flatMap((each) => each.get(file) ?? []),
    );
  });
  const unused = unusedLast(last, findAny);
  return { year: wanted ?? null, bodies: sortByGravity(reviewed), missing, unusedLast: unused };
}

const NONE = { error: 0, warning: 0, hint: 0 } as const;

/** True for a report that goes back to its body with a return slip. */
export function isReturned({ gravity }: ReviewedBody): boolean {
  return gravity === 'errors' || gravity === 'toExplain';
}

function reviewedBody(file: ReviewedReport, added: readonly ReviewPoint[]): ReviewedBody {
  const all = [...added, ...file.points];
  const levels = ['error', 'warning', 'hint'] as const;
  const count = (level: ReviewPoint['level']) => added.filter((each) => each.level === level).length;
  const [error, warning, hint] = levels.map((level) => file.counts[level] + count(level));
  return {
    file,
    gravity: gravityOf(all, file.counts),
    points: levels.flatMap((level) => all.filter((each) => each.level === level)),
    counts: { error: error ?? 0, warning: warning ?? 0, hint: hint ?? 0 },
  };
}

function gravityOf(points: readonly ReviewPoint[], counts: ReviewedReport['counts']): Gravity {
  if (points.some(({ level }) => level === 'error')) return 'errors';
  if (points.some(mustBeAnswered)) return 'toExplain';
  return points.length > 0 || counts.warning + counts.hint > 0 ? 'hints' : 'none';
}

/** The gravest first; of the same, those with more errors, more warnings, more hints; then as given. */
function sortByGravity(bodies: readonly ReviewedBody[]): readonly ReviewedBody[] {
  return [...bodies].sort(
    (a, b) =>
      ORDER.indexOf(a.gravity) - ORDER.indexOf(b.gravity) ||
      b.counts.error - a.counts.error ||
      b.counts.warning - a.counts.warning ||
      b.counts.hint - a.counts.hint,
  );
}

function mostFrequentYear(reports: readonly ReviewedReport[]): number | undefined {
  const years = reports.flatMap(({ year }) => (year === null ? [] : [year]));
  return [...groupBy(years, (year) => year)].sort((a, b) => b.length - a.length)[0]?.[0];
}

function yearPoints({ year }: ReviewedReport, wanted: number | undefined): readonly ReviewPoint[] {
  if (year === null || wanted === undefined || year === wanted) return [];
  const message = `这是 ${year} 年度的报告，这次审核的是 ${wanted} 年度，请报送 ${wanted} 年度的报告`;
  return [pointOnBody('error', message)];
}
