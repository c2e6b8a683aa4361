import type { Finding } from './finding.js';
import { answers, keyOf, tidyNote } from './note.js';
import type { Report } from './report.js';

/**
 * The same report with that reason for a finding, in the place of the one it had; without any where the text
 * is empty. Throws a `RangeError` for a finding that is no warning.
 */
export function withNote(report: Report, finding: Finding, text: string): Report {
  if (finding.level !== 'warning') throw new RangeError(`only warnings are noted: ${finding.rule}`);
  const note = tidyNote({ finding: keyOf(finding), about: finding.message, text });
  const at = report.notes.findIndex((each) => answers(each, finding));
  const others = report.notes.filter((each) => !answers(each, finding));
  const place = at < 0 ? others.length : at;
  return { ...report, notes: note ? [...others.slice(0, place), note, ...others.slice(place)] : others };
}
