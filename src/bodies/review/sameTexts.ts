import { plainTextOf } from '../../core/check/plainText.js';
import { setPhrases } from '../../core/check/setPhrases.js';
import { findShared, type SharedText } from '../../core/check/sharedText.js';
import { proseChapters } from '../../core/report/report.js';
import { isSameBody } from '../../core/report/sameBody.js';
import { editionNamed } from '../../index.js';
import { pointOnBody, pointEach, type PointMap } from './pointsOnBodies.js';
import { fingerprintsOf, gramHashes } from './fingerprints.js';
import { nameReport } from './nameReport.js';
import { cutText } from './repairWords.js';
import type { ReviewPoint } from './reviewPoint.js';
import type { ReviewedReport } from './reviewReport.js';

/** The share of a chapter that may stand in another body's report, and the least that it is looked at for. */
const SHARE = { told: 0.8, looked: 0.5 };
/** A chapter with fewer characters of its own says what anybody may say. */
const LEAST_OWN = 100;
/** So many bodies are kept for one fingerprint: what all have is known from the first of them. */
const MOST_LISTED = 32;
/** How much of a passage the message quotes, and how much is shown beside the other's. */
const LONGEST = { quoted: 24, shown: 160 };

/**
 * Chapters that stand in another body's report too, each with the body that has most of it. The time grows
 * with the length of all texts: bodies are found by fingerprints, and only the likeliest is compared.
 */
export function pointOutTexts(reports: readonly ReviewedReport[]): PointMap {
  const codes = new Set(reports.flatMap(({ prose }) => Object.keys(prose)));
  const finders = [...codes].map((code) => ({ code, find: textFinder(reports, code) }));
  return pointEach(reports, (report) =>
    finders.flatMap(({ code, find }) => {
      const other = find(report);
      return other ? compare(report, other, code) : [];
    }),
  );
}

/** Finds the other body that has most of the fingerprints of a chapter, where it has enough of them. */
function textFinder(
  reports: readonly ReviewedReport[],
  code: string,
): (report: ReviewedReport) => ReviewedReport | undefined {
  const prints = new Map(reports.map((report) => [report, chapterPrints(report, code)]));
  const bodies = new Map<number, ReviewedReport[]>();
  for (const [report, own] of prints)
    for (const print of own) {
      const listed = bodies.get(print);
      if (!listed) bodies.set(print, [report]);
      else if (listed.length < MOST_LISTED) listed.push(report);
    }
  return (report) => {
    const own = prints.get(report) ?? new Set();
    const counts = new Map<ReviewedReport, number>();
    for (const print of own)
      for (const other of bodies.get(print) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    const [best] = [...counts]
      .filter(([other, count]) => count >= SHARE.looked * own.size && other !== report)
      .filter(([other]) => !isSameBody(other.org, report.org))
      .sort(([, a], [, b]) => b - a);
    return best?.[0];
  };
}

function chapterPrints({ prose, edition }: ReviewedReport, code: string): ReadonlySet<number> {
  const text = plainTextOf((prose[code] ?? []).join('\n')).text;
  return fingerprintsOf(text, setPrints(edition));
}

const setPrintsOf = new Map<string, ReadonlySet<number>>();

/** The hashes of what every report of an edition says. */
function setPrints(edition: string): ReadonlySet<number> {
  const known = setPrintsOf.get(edition);
  if (known) return known;
  const made = new Set(gramHashes(plainTextOf(phrasesOf(edition).join('\n')).text));
  setPrintsOf.set(edition, made);
  return made;
}

function phrasesOf(edition: string): readonly string[] {
  return setPhrases(editionNamed(edition)).map((phrase) => phrase.replaceAll('{机关名称}', '本机关'));
}

function compare(report: ReviewedReport, other: ReviewedReport, code: string): readonly ReviewPoint[] {
  const shared = findShared(report.prose[code] ?? [], other.prose[code] ?? [], phrasesOf(report.edition));
  const title = proseChapters(editionNamed(report.edition)).find((each) => each.code === code)?.title ?? '';
  return shared.own < LEAST_OWN || shared.share < SHARE.told ? [] : [tellShared(shared, title, other)];
}

function tellShared({ share, passages }: SharedText, title: string, other: ReviewedReport): ReviewPoint {
  const [first] = passages;
  const quoted = first ? `（如“${cutText(oneLineOf(first.text), LONGEST.quoted)}”）` : '';
  const told = `“${title}”有 ${Math.floor(share * 100)}% 的文字与${nameReport(other)}的报告相同${quoted}`;
  return pointOnBody(
    'warning',
    `${told}，请按本单位的实际情况写`,
    passages.map((each) => ({
      text: cutText(oneLineOf(each.text), LONGEST.shown),
      other: cutText(oneLineOf(each.other), LONGEST.shown),
    })),
  );
}

function oneLineOf(text: string): string {
  return text.replace(/\s+/g, ' ');
}
