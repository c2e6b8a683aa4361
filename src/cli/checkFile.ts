import {
  checkReport,
  Problem,
  repairOf,
  type CheckResult,
  type Finding,
  type ReadResult,
  type Repair,
  type Report,
} from '../index.js';
import { openFile } from './files.js';

/** What came of one file, in a form that goes from thread to thread. */
export type FileResult =
  | {
      readonly file: string;
      readonly edition: string;
      readonly editionName: string;
      readonly org: string;
      readonly year: number | null;
      readonly counts: CheckResult['counts'];
      readonly findings: readonly Finding[];
      readonly undecided: readonly string[];
      readonly repair: Repair;
    }
  | { readonly file: string; readonly problem: Pick<Problem, 'code' | 'facts'> };

/**
 * Reads and checks one file; a file that cannot be used is a result too, and so is one over which the program
 * itself fails: neither stops the rest.
 */
export async function checkFile(file: string, last?: Report): Promise<FileResult> {
  try {
    const opened = await openFile(file);
    return resultOf(file, opened, checkReport(opened, last), await repairOf(opened, {}, last));
  } catch (error) {
    const { code, facts } =
      error instanceof Problem ? error : new Problem('unexpected', { message: String(error).slice(0, 200) });
    return { file, problem: { code, facts } };
  }
}

/** The result of a check as it is told and sent. */
export function resultOf(
  file: string,
  { report: { edition, org, year } }: Pick<ReadResult, 'report'>,
  { counts, findings, undecided }: CheckResult,
  repair: Repair,
): FileResult {
  return {
    file,
    edition: edition.id,
    editionName: edition.name,
    org,
    year,
    counts,
    findings,
    undecided: undecided.map(({ id }) => id),
    repair,
  };
}

/** 0 nothing wrong, 1 errors found, 2 not to be used. */
export function exitCodeOf(result: FileResult): 0 | 1 | 2 {
  if ('problem' in result) return 2;
  return result.counts.error > 0 ? 1 : 0;
}
