import { tellRecognised, type Finding, type Report } from '../../index.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { tellFinding } from './tellFinding.js';

/** The rules whose findings say what of a published report was not read. */
const OF_READING: ReadonlySet<string> = new Set([
  ...['attachments', 'edition', 'label', 'sheets', 'unread'],
  ...['tornRows', 'lostColumns'],
]);

/** Tells on the error stream what was recognised in a published report, and what was not. */
export function tellImported(report: Report, findings: readonly Finding[], { err }: Terminal): void {
  err(`${showInLine(tellRecognised(report))}\n`);
  for (const finding of findings) if (OF_READING.has(finding.rule)) err(`${tellFinding(finding, false)}\n`);
}
