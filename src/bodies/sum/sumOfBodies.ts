import { sumWorkbook } from '../../core/book/sumWorkbook.js';
import type { Layout } from '../../index.js';
import { differenceSheet } from './compareParent.js';
import type { BodySum } from './sumBodies.js';
import { resultSheet } from './sumSheets.js';

/** True where there is a report that can be added up. */
export function hasTaken({ gathered: { files } }: BodySum): boolean {
  return files.some(({ isTaken }) => isTaken);
}

/**
 * The sheets of the workbook that adds up the reports that were taken; there must be one. `org` is the body
 * whose report it is, empty where it is not stated.
 */
export function sumOfBodies(
  { gathered, missing, unlisted, compared }: BodySum,
  org: string,
): readonly Layout[] {
  const { edition, year, files } = gathered;
  const added = files.flatMap(({ isTaken, report, file }) => (isTaken && report ? [{ report, file }] : []));
  const lists = [resultSheet(gathered, missing, unlisted), ...(compared ? [differenceSheet(compared)] : [])];
  return sumWorkbook({ edition, year, org }, added, lists).layouts;
}
