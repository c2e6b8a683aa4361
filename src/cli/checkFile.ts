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
import type { ExitCode } from './command.js';
import { openFile } from './openFile.js';

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
}

/** A file that cannot be checked. */
interface UnusableFile {
  readonly file: string;
  readonly problem: Pick<Problem, 'code' | 'facts'>;
}

export type FileResult = CheckedFile | UnusableFile;

/** How much of the message of an unexpected error is told, in characters. */
const MESSAGE_LENGTH = 200;

/** Reads and checks one file. It never throws: whatever goes wrong is the result of that file. */
export async function checkFile(file: string, last?: Report): Promise<FileResult> {
  try {
    const opened = await openFile(file);
    return resultOf(file, opened, checkReport(opened, last), await repairOf(opened, {}, last));
  } catch (error) {
    const { code, facts } = problemOf(error);
    return { file, problem: { code, facts } };
  }
}

function problemOf(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem('unexpected', { message: String(error).slice(0, MESSAGE_LENGTH) });
}

/** The result of a check as it is told and sent. */
export function resultOf(
  file: string,
  { report: { edition, org, year } }: Pick<ReadResult, 'report'>,
  { counts, findings, undecided }: CheckResult,
  repair: Repair,
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
  };
}

/** The exit code that one file alone gives. */
export function exitCodeOf(result: FileResult): ExitCode {
  if ('problem' in result) return 2;
  return result.counts.error > 0 ? 1 : 0;
}
