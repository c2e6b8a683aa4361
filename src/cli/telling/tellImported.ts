import { tellRecognised, type Finding, type Report } from '../../index.js';
import { findingsOfReading } from '../../telling/ofReading.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { tellFinding } from './tellFinding.js';

/** Tells on the error stream what was recognised in a published report, and what was not. */
export function tellImported(report: Report, findings: readonly Finding[], { err }: Terminal): void {
  err(`${showInLine(tellRecognised(report))}\n`);
  for (const finding of findingsOfReading(findings)) err(`${tellFinding(finding, false)}\n`);
}
