import { editionOfYear, editions, type Edition } from '../../../index.js';

/** The month from which a report is proposed for the running year: July, counted from 0. */
const NEW_YEAR_FROM = 6;

/** A year for which the pane makes a report. */
const YEAR = /^20\d\d$/;

/** True for a year for which a report can be made: `2025`. */
export function isReportYear(text: string): boolean {
  return YEAR.test(text);
}

/** The year for which a report is most likely started on a day: until June the year before. */
export function proposeYear(today: Date): number {
  return today.getFullYear() - (today.getMonth() < NEW_YEAR_FROM ? 1 : 0);
}

/** The edition that applies to a year; the first edition for the years before it. */
export function proposeEdition(year: number): Edition {
  return editionOfYear(editions, year) ?? (editions[0] as Edition);
}
