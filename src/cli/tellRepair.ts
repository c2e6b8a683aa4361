import type { Part, Repair, Solution } from '../index.js';

/** So many solutions of one part are told; all that are kept are in the JSON. */
const MOST_TOLD = 5;

/**
 * Which cells are most likely wrong and what they should be, for reading: every tie is shown, none is
 * settled. Empty where nothing is proposed.
 */
export function tellRepair({ message, parts, filled }: Repair): readonly string[] {
  if (message === '' && filled.length === 0) return [];
  return [
    '  改正建议（仅供核对，程序不会自行改动）',
    ...(message === '' ? [] : [`    ${message}。`]),
    ...parts.flatMap(tellPart),
    ...filled.map((each) => `    ${each.message}。`),
  ];
}

function tellPart({ solutions, truncated }: Part): readonly string[] {
  const told = solutions
    .slice(0, MOST_TOLD)
    .map((solution) => `    ${numberOf(solution, solutions)}${solution.message}。`);
  const more = solutions.length - told.length;
  return more === 0 && !truncated
    ? told
    : [...told, `    还有${truncated ? '更多' : ` ${more} 种`}改法，同样可使各项相平，请先核对原始登记。`];
}

function numberOf({ rank }: Solution, all: readonly Solution[]): string {
  if (all.length === 1) return '';
  const ties = all.filter((other) => other.rank === rank).length;
  return `${ties > 1 ? '可能之一' : rank === 1 ? '最可能' : '其次'}：`;
}

/**
 * The repair as it stands in the output of `check --json`; undefined where nothing is wrong and nothing is
 * proposed.
 */
export function toJsonRepair({
  status,
  wrongCells,
  lowerBound,
  certain,
  solutions,
  truncated,
  filled,
}: Repair): object | undefined {
  if (status === 'none' && filled.length === 0) return undefined;
  return {
    status,
    wrongCells,
    lowerBound,
    certain,
    solutions: solutions.map(({ changes, rank, operation, message }) => ({
      changes,
      rank,
      operation,
      message,
    })),
    truncated,
    ...(filled.length > 0 ? { filled } : {}),
  };
}
