import { Problem } from '../core/report/problem.js';
import { bookProblems } from './problems/bookProblems.js';
import { dataProblems } from './problems/dataProblems.js';
import { fileProblems } from './problems/fileProblems.js';
import { outputProblems } from './problems/outputProblems.js';
import type { Facts } from './problems/problemSentences.js';
import { reportProblems } from './problems/reportProblems.js';

/** What each problem is and what to do about it, in one sentence; a code without one does not compile. */
const sentences: Readonly<Record<Problem['code'], (facts: Facts) => string>> = {
  ...fileProblems,
  ...dataProblems,
  ...reportProblems,
  ...bookProblems,
  ...outputProblems,
};

/** The sentence that tells a problem to the user. */
export function tellProblem({ code, facts }: Pick<Problem, 'code' | 'facts'>): string {
  return sentences[code](facts);
}

/** The sentence for whatever was thrown: that of a `Problem`, or that something unexpected happened. */
export function tellError(error: unknown): string {
  if (error instanceof Problem) return tellProblem(error);
  const message = error instanceof Error ? error.message : String(error);
  return tellProblem(new Problem('unexpected', { message }));
}
