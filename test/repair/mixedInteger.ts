import loadHighs from 'highs';
import type { System } from '../../src/repair/system/system.js';

/** Solves the same question by mixed-integer programming: the least number of cells to change. */
export type LeastByProgram = (system: System) => number;

/**
 * What a system asks as a program in the format of CPLEX: for every cell its change, and 1 where that is not
 * 0. Cells are counts and none is blank.
 */
function programOf({ cells, equations }: System): string {
  const used = [...new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))].sort(
    (a, b) => a - b,
  );
  const over = equations.map(
    ({ terms, constant }) =>
      constant -
      terms.reduce((sum, { cell, coefficient }) => sum + coefficient * (cells[cell]?.value ?? 0), 0),
  );
  const most = 1 + over.reduce((sum, each) => sum + Math.abs(each), 0);
  const sum = (list: readonly string[]) => list.join(' ').replace(/^\+ /, '');
  const rows = equations.map(
    ({ kind, terms }, at) =>
      `${sum(terms.map(({ cell, coefficient }) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} d${cell}`))} ${kind === 'equal' ? '=' : '>='} ${over[at]}`,
  );
  const links = used.flatMap((cell) => [
    `d${cell} - ${most} b${cell} <= 0`,
    `d${cell} + ${Math.min(most, Math.max(0, cells[cell]?.value ?? 0))} b${cell} >= 0`,
  ]);
  return [
    'Minimize',
    sum(used.map((cell) => `+ b${cell}`)),
    'Subject To',
    ...rows,
    ...links,
    'Bounds',
    ...used.map((cell) => `-${Math.max(0, cells[cell]?.value ?? 0)} <= d${cell} <= ${most}`),
    'Binary',
    used.map((cell) => `b${cell}`).join(' '),
    'End',
    '',
  ].join('\n');
}

/** With its own tolerances highs now and then answers with one cell too many. */
const EXACT = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
};

/** The solver that answers with the least number; it throws where the solver does not reach an optimum. */
export async function loadLeastByProgram(): Promise<LeastByProgram> {
  const highs = await loadHighs();
  return (system) => {
    const solution = highs.solve(programOf(system), EXACT);
    if (solution.Status !== 'Optimal') throw new Error(`highs: ${solution.Status}`);
    return Math.round(solution.ObjectiveValue);
  };
}

/** The same program in the format of lp_solve. */
export function lpSolveProgramOf(system: System): string {
  const lines = programOf(system).split('\n');
  const part = (from: string, to: string) => lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
  const binary = part('Binary', 'End').join(' ').split(' ');
  return [
    `min: ${part('Minimize', 'Subject To').join(' ')};`,
    ...part('Subject To', 'Bounds').map((row) => `${row};`),
    ...part('Bounds', 'Binary').map(
      (bound) => `${bound.replace(/^(-?\d+) <= (d\d+) <= (\d+)$/, '$2 >= $1; $2 <= $3')};`,
    ),
    ...binary.map((name) => `${name} <= 1;`),
    `int ${binary.join(',')};`,
    '',
  ].join('\n');
}
