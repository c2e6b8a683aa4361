import { checkReport } from '../checking/checkReport.js';
import type { ReadResult } from '../core/read/readReport.js';
import { tellRecognised } from './tellRecognised.js';

/** The rules whose findings say what of a report was not read, or was read otherwise than it is written. */
const OF_READING: ReadonlySet<string> = new Set([
  ...['edition', 'label', 'sheets', 'unread', 'stray'],
  ...['tornRows', 'lostColumns'],
]);

/** What was recognised in a report before anything is made of it, and what of it was not read. */
export interface OpenedSummary {
  readonly recognised: string;
  readonly left: readonly string[];
}

/** Sums up what was recognised: body, year, tables, chapters; then each thing that was not read. */
export function summariseOpened(read: ReadResult): OpenedSummary {
  const left = checkReport({ ...read, formulas: new Set() }).findings.filter(({ rule }) =>
    OF_READING.has(rule),
  );
  return { recognised: tellRecognised(read.report), left: left.map(({ message }) => `${message}。`) };
}
