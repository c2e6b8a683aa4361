import { checkReport } from '../checking/checkReport.js';
import type { ReadResult } from '../core/read/readReport.js';
import { findingsOfReading } from './ofReading.js';
import { tellRecognised } from './tellRecognised.js';

/** What was recognised in a report before anything is made of it, and what of it was not read. */
export interface OpenedSummary {
  readonly recognised: string;
  readonly left: readonly string[];
}

/** Sums up what was recognised: body, year, tables, chapters; then each thing that was not read. */
export function summariseOpened(read: ReadResult): OpenedSummary {
  const left = findingsOfReading(checkReport({ ...read, formulas: new Set() }).findings);
  return { recognised: tellRecognised(read.report), left: left.map(({ message }) => `${message}。`) };
}
