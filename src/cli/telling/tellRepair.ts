import {
  STANDINGS,
  standingOf,
  type Part,
  type Repair,
  type Solution,
  type SolutionGroup,
} from '../../index.js';
import { showInLine } from '../terminal/showControls.js';

/** So many groups of solutions of one part are told; JSON has all that are kept. */
const MOST_TOLD = 5;
/** So many places are told in one sentence; more are listed. */
const MOST_IN_SENTENCE = 2;

/** The cells most likely wrong and what they should be, for reading; empty where nothing is proposed. */
export function tellRepair({ message, parts, settled }: Repair): readonly string[] {
  if (message === '' && settled === '') return [];
  return [
    '  改正建议（仅供核对，程序不会自行改动）',
    ...(message === '' ? [] : [`    ${message}。`]),
    ...parts.flatMap(tellPart),
    ...(settled === '' ? [] : [`    ${settled}。`]),
  ].map(showInLine);
}

function tellPart({ solutions, groups, truncated }: Part): readonly string[] {
  const told = groups.slice(0, MOST_TOLD).flatMap((group) => tellGroup(group, solutions));
  const more = groups.slice(MOST_TOLD).reduce((sum, { count }) => sum + count, 0);
  const isOpen = truncated && groups.every(({ message }) => message === undefined);
  if (more === 0 && !isOpen) return told;
  return [...told, `    还有${isOpen ? '更多' : ` ${more} 种`}改法，同样可使各项相平，请先核对原始登记。`];
}

/** A solution, or what those of one shape have in common and the likeliest of them. */
function tellGroup(
  { message, solutions: [first] }: SolutionGroup,
  solutions: readonly Solution[],
): readonly string[] {
  const told = first ? tellSolution(first, solutions) : [];
  return message === undefined ? told : [`    ${message}。`, ...told.map((line) => `  ${line}`)];
}

/** A solution; without a word on its standing where it is the only one. */
function tellSolution(solution: Solution, solutions: readonly Solution[]): readonly string[] {
  const standing = standingOf(solution, solutions);
  const before = standing === 'only' ? '' : `${STANDINGS[standing]}：`;
  const { message, steps, effect } = solution;
  if (steps.length <= MOST_IN_SENTENCE) return [`    ${before}${message}。`];
  return [
    `    ${before}以下 ${steps.length} 处一并改正${effect === '' ? '' : `，${effect}`}：`,
    ...steps.map((step, at) => `      ${at + 1}. ${step}${at + 1 < steps.length ? '；' : '。'}`),
  ];
}
