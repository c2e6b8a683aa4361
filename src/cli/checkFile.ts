import {
  checkReport,
  Problem,
  repairOf,
  type CheckResult,
  type Finding,
  type ReadResult,
  type Repair,
} from '../index.js';
import type { ExitCode } from './command.js';
import { openFile } from './openFile.js';
import { pickLast, type LastSource } from './pickLast.js';

/** A file that was checked, in a form that can be sent from thread to thread. */
export interface CheckedFile {
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
  /** The marked copy, where one was written. */
  readonly copy?: WrittenCopy;
}

/** A marked copy that was written, and the new names of what was there. */
export interface WrittenCopy {
  readonly file: string;
  readonly kept: readonly string[];
}

/** Why a file cannot be checked, in a form that can be sent from thread to thread. */
export type FileFailure = Pick<Problem, 'code' | 'facts'>;

/** A file that cannot be checked. */
export interface UnusableFile {
  readonly file: string;
  readonly problem: FileFailure;
}

export type FileResult = CheckedFile | UnusableFile;

/** How much of the message of an unexpected error is told, in characters. */
const MESSAGE_LENGTH = 200;

/** Reads and checks one file. It never throws: whatever goes wrong is the result of that file. */
export async function checkFile(file: string, source?: LastSource): Promise<FileResult> {
  try {
    const opened = await openFile(file);
    const { report: last, isRenamed, told } = await pickLast(source, opened);
    const checked = checkReport(opened, last, isRenamed);
    return resultOf(file, opened, checked, await repairOf(opened, {}, last), told);
  } catch (error) {
    return { file, problem: failureOf(error) };
  }
}

/** An error as the failure of a file; one that is no `Problem` with the beginning of its message. */
export function failureOf(error: unknown): FileFailure {
  if (!(error instanceof Problem))
    return { code: 'unexpected', facts: { message: String(error).slice(0, MESSAGE_LENGTH) } };
  return { code: error.code, facts: error.facts };
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
