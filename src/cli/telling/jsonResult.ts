import { tellProblem, type Finding, type Repair, type Solution, type SolutionGroup } from '../../index.js';
import type { FileResult } from '../workers/checkFile.js';

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
  const { file, edition, org, year, last, counts, findings, undecided, repair } = result;
  return {
    file,
    edition,
    org,
    year,
    last,
    counts,
    findings: findings.map(toJsonFinding),
    undecided,
    repair: toJsonRepair(repair),
  };
}

/** The keys of a finding that the output has, in its order. */
function toJsonFinding(finding: Finding): object {
  const { rule, level, relation, cells, addresses, message, left, right, difference } = finding;
  const { rewrite, passages, note, notedFor } = finding;
  return {
    rule,
    level,
    relation,
    cells,
    addresses,
    message,
    left,
    right,
    difference,
    rewrite,
    passages,
    note,
    notedFor,
  };
}

/** The repair in the output; undefined, which JSON leaves out, where nothing is proposed. */
function toJsonRepair(repair: Repair): object | undefined {
  const { status, wrongCells, lowerBound, certain, truncated, filled } = repair;
  if (status === 'none' && filled.length === 0) return undefined;
  const shapes = repair.parts.flatMap(({ groups }) => groups).flatMap(toJsonShape);
  return {
    status,
    wrongCells,
    lowerBound,
    certain,
    solutions: repair.solutions.map(toJsonSolution),
    truncated,
    ...(shapes.length > 0 ? { shapes } : {}),
    ...(filled.length > 0 ? { filled } : {}),
  };
}

function toJsonSolution({ changes, rank, operation, message }: Solution): object {
  return { changes, rank, operation, message };
}

/** The solutions of one shape in the output: how many there are, and the likeliest. */
function toJsonShape({ message, count, solutions }: SolutionGroup): readonly object[] {
  return message === undefined ? [] : [{ message, count, solutions: solutions.map(toJsonSolution) }];
}
