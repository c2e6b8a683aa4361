import type { Finding } from '../core/report/finding.js';

/** The rules whose findings name what a report says and what is on no sheet that is made of it. */
const LOST: ReadonlySet<string> = new Set(['sheets', 'tornRows', 'lostColumns']);

/** The rules whose findings say what of a report was not read, or was read otherwise than it is written. */
const OF_READING: ReadonlySet<string> = new Set([
  ...LOST,
  ...['attachments', 'edition', 'label', 'stray', 'unread'],
]);

/** The findings on what of a report was not read, or was read otherwise than it is written. */
export function findingsOfReading(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => OF_READING.has(rule));
}

/** The findings on what a report says and no sheet shows, so that no later check tells it. */
export function findingsOfLoss(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => LOST.has(rule));
}
