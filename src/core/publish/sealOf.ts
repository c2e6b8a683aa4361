import { tablesOf } from '../form/edition.js';
import type { Level } from '../form/relations.js';
import type { Finding } from '../report/finding.js';
import { proseChapters, type Report } from '../report/report.js';
import type { Seal, SealCodes, SealFacts } from '../report/seal.js';
import { attachmentToSeal, chapterToSeal, tableToSeal } from './sealedText.js';

/** Makes SHA-256 of a text, in hexadecimal. */
export type HashText = (text: string) => string;

/** The seal of a report and of what was found in it. */
export function sealOf(
  report: Report,
  findings: readonly Pick<Finding, 'level' | 'note'>[],
  facts: SealFacts,
  hash: HashText,
): Seal {
  const { edition, org, year } = report;
  const countOf = (level: Level) => findings.filter((each) => each.level === level).length;
  const tables = tablesOf(edition).map(({ code }) => [code, hash(tableToSeal(report, code))] as const);
  const chapters = proseChapters(edition).map(
    ({ code }) => [code, hash(chapterToSeal(report, code))] as const,
  );
  const attached = (report.attachments ?? []).map(
    (each, at) => [String(at + 1), hash(attachmentToSeal(each))] as const,
  );
  return {
    org,
    year,
    edition: edition.id,
    ...facts,
    counts: { error: countOf('error'), warning: countOf('warning'), hint: countOf('hint') },
    reasons: findings.filter(({ level, note }) => level === 'warning' && note !== undefined).length,
    figures: codesOf(tables, hash),
    prose: codesOf(chapters, hash),
    attachments: codesOf(attached, hash),
  };
}

function codesOf(parts: readonly (readonly [string, string])[], hash: HashText): SealCodes {
  return { all: hash(parts.map((part) => part.join(' ')).join('\n')), parts: Object.fromEntries(parts) };
}
