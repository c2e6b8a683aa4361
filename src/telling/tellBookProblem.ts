import type { Problem } from '../core/report/problem.js';
import { bookProblems } from './problems/bookProblems.js';
import type { ProblemSentences } from './problems/problemSentences.js';
import { reportProblems } from './problems/reportProblems.js';

const sentences: ProblemSentences = { ...reportProblems, ...bookProblems };

/** The sentence for a problem with a workbook or the report in it; undefined for one with a file. */
export function tellBookProblem({ code, facts }: Pick<Problem, 'code' | 'facts'>): string | undefined {
  return sentences[code]?.(facts);
}
