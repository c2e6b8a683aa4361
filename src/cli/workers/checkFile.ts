import {
  checkReport,
  repairOf,
  type CheckResult,
  type Finding,
  type ReadResult,
  type Repair,
} from '../../index.js';
import { pickLast, type LastSource } from '../last/pickLast.js';
import { openFile } from '../opening/openFile.js';
import type { ExitCode } from '../options/command.js';
import { failureOf, type FileFailure, type UnusableFile } from '../terminal/failure.js';

/** What became of the marked copy of a file, where one is wanted. */
export interface CopyOutcome {
  /** The copy that was written. */
  readonly copy?: WrittenCopy;
  /** Why it could not be written. */
  readonly uncopied?: FileFailure;
}

/** A file that was checked, in a form that can be sent from thread to thread. */
export interface CheckedFile extends CopyOutcome {
  readonly file: string;
  readonly edition: string;
  readonly editionName: string;
  readonly org: string;
  readonly year: number | null;
  readonly counts: CheckResult['counts'];
  readonly findings: readonly Finding[];
  /** The ids of the relations that blanks leave undecided. */
  readonly undecided: readonly string[];
  readonly repair: Repair;
  /** What is said of last year's report, where it was sought in a folder. */
  readonly last?: string;
}

/** A marked copy that was written, and the new names of what was there. */
export interface WrittenCopy {
  readonly file: string;
  readonly kept: readonly string[];
}

export type FileResult = CheckedFile | UnusableFile;

/**
 * Reads and checks one file, as `openFile` opens it with a script. It never throws: whatever goes wrong is
 * the result of that file.
 */
export async function checkFile(file: string, source?: LastSource, script?: string): Promise<FileResult> {
  try {
    const opened = await openFile(file, script);
    const { report: last, isRenamed, told } = await pickLast(source, opened);
    const checked = checkReport(opened, last, isRenamed);
    return resultOf(file, opened, checked, await repairOf(opened, {}, last), told);
  } catch (error) {
    return { file, problem: failureOf(error) };
  }
}

/** The result of a check as it is told and sent. */
export function resultOf(
  file: string,
  { report: { edition, org, year } }: Pick<ReadResult, 'report'>,
  { counts, findings, undecided }: CheckResult,
  repair: Repair,
  last?: string,
): CheckedFile {
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
    ...(last === undefined ? {} : { last }),
  };
}

/** The exit code that one file alone gives. */
export function exitCodeOf(result: FileResult): ExitCode {
  if ('problem' in result) return 2;
  return result.counts.error > 0 ? 1 : 0;
}
