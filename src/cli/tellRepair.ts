import { STANDINGS, standingOf, type Part, type Repair, type Solution } from '../index.js';

/** So many solutions of one part are told; JSON has all that are kept. */
const MOST_TOLD = 5;

/** The cells most likely wrong and what they should be, for reading; empty where nothing is proposed. */
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
  const told = solutions.slice(0, MOST_TOLD).map((solution) => tellSolution(solution, solutions));
  const more = solutions.length - told.length;
  if (more === 0 && !truncated) return told;
  const count = truncated ? '更多' : ` ${more} 种`;
  return [...told, `    还有${count}改法，同样可使各项相平，请先核对原始登记。`];
}

/** A solution; without a word on its standing where it is the only one. */
function tellSolution(solution: Solution, solutions: readonly Solution[]): string {
  const standing = standingOf(solution, solutions);
  const before = standing === 'only' ? '' : `${STANDINGS[standing]}：`;
  return `    ${before}${solution.message}。`;
}
