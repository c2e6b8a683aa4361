import { Problem } from '../../index.js';

/** Why a file cannot be checked, in a form that can be sent from thread to thread. */
export type FileFailure = Pick<Problem, 'code' | 'facts'>;

/** A file that cannot be checked. */
export interface UnusableFile {
  readonly file: string;
  readonly problem: FileFailure;
}

/** How much of the message of an unexpected error is told, in characters. */
const MESSAGE_LENGTH = 200;

/** An error as the failure of a file; one that is no `Problem` with the beginning of its message. */
export function failureOf(error: unknown): FileFailure {
  if (!(error instanceof Problem))
    return { code: 'unexpected', facts: { message: String(error).slice(0, MESSAGE_LENGTH) } };
  return { code: error.code, facts: error.facts };
}
