import { NO_OTHERS, type OtherLabels } from './otherLabels.js';

/** What is known of a report before its tables are read. */
export interface KnownFacts {
  /** Labels that are none of its edition. */
  readonly others: OtherLabels;
  /** Its year; null where it names none. */
  readonly year: number | null;
}

/** A report of which nothing is known. */
export const NOTHING_KNOWN: KnownFacts = { others: NO_OTHERS, year: null };
