import { sumWorkbook } from '../core/book/sumWorkbook.js';
import type { Layout } from '../index.js';
import { differenceSheet, type ParentComparison } from './compareParent.js';
import type { Gathered } from './gatherBodies.js';
import { resultSheet } from './sumSheets.js';

/** What is told of a sum beside its figures. */
export interface SumContext {
  /** The body whose report it is; empty where it is not stated. */
  readonly org: string;
  /** The bodies of a list whose report was not given. */
  readonly missing: readonly string[];
  /** How the published report stands to the sum, where one was given. */
  readonly compared?: ParentComparison;
}

/** True where there is a report that can be added up. */
export function hasTaken({ files }: Gathered): boolean {
  return files.some(({ isTaken }) => isTaken);
}

/** The sheets of the workbook that adds up the reports that were taken; there must be one. */
export function sumOfBodies(gathered: Gathered, { org, missing, compared }: SumContext): readonly Layout[] {
  const { edition, year, files } = gathered;
  const added = files.flatMap(({ isTaken, report, file }) => (isTaken && report ? [{ report, file }] : []));
  const lists = [resultSheet(gathered, missing), ...(compared ? [differenceSheet(compared)] : [])];
  return sumWorkbook({ edition, year, org }, added, lists).layouts;
}
