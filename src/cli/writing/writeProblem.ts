import { Problem } from '../../index.js';
import { isDiskFull } from './isDiskFull.js';

/** Why a file was not written, as a `Problem`: `diskFull`, `cannotWrite`, or the one that it is already. */
export function writeProblem(error: unknown, file: string): Problem {
  if (error instanceof Problem) return error;
  return new Problem(isDiskFull(error) ? 'diskFull' : 'cannotWrite', { file });
}
