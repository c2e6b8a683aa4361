import { tellProblem, type Finding, type Repair } from '../index.js';
import type { FileResult } from './checkFile.js';

/** The result of one file in the output of `check --json`. */
export function toJsonResult(result: FileResult): object {
  if ('problem' in result) {
    const { file, problem } = result;
    return {
      file,
      edition: null,
      org: null,
      year: null,
      counts: { error: 0, warning: 0, hint: 0, undecided: 0 },
      findings: [],
      problem: { code: problem.code, message: tellProblem(problem) },
    };
  }
  const { file, edition, org, year, counts, findings, undecided, repair } = result;
  return {
    file,
    edition,
    org,
    year,
    counts,
    findings: findings.map(toJsonFinding),
    undecided,
    repair: toJsonRepair(repair),
  };
}

/** The keys of a finding that the output has, in its order. */
function toJsonFinding(finding: Finding): object {
  const { rule, level, relation, cells, addresses, message, left, right, difference, note } = finding;
  return { rule, level, relation, cells, addresses, message, left, right, difference, note };
}

/** The repair in the output; undefined, which JSON leaves out, where nothing is proposed. */
function toJsonRepair(repair: Repair): object | undefined {
  const { status, wrongCells, lowerBound, certain, truncated, filled } = repair;
  if (status === 'none' && filled.length === 0) return undefined;
  const solutions = repair.solutions.map(({ changes, rank, operation, message }) => ({
    changes,
    rank,
    operation,
    message,
  }));
  return {
    status,
    wrongCells,
    lowerBound,
    certain,
    solutions,
    truncated,
    ...(filled.length > 0 ? { filled } : {}),
  };
}
