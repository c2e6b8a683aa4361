import { breachesOf, leastFurther, type Breach } from './bound.js';
import type { Localisation } from './localisation.js';
import { settle, type Settlement } from './settle.js';
import { BARRED, copyTableau, LOCKED, loosen, newTableau, type Tableau } from './tableau.js';
import { valuesOf, type Values } from './values.js';

/** How far to look. */
export interface Budget {
  readonly nodes: number;
  readonly until: number;
  readonly most: number;
}

/** What the search found: the smallest sets, all of them where it is `optimal` and not `truncated`. */
export interface Found {
  readonly status: 'optimal' | 'budget' | 'impossible';
  /** No set of fewer cells will do: proven. */
  readonly lowerBound: number;
  readonly sets: readonly Values[];
  readonly truncated: boolean;
  readonly nodes: number;
}

interface SearchState {
  readonly problem: Localisation;
  readonly budget: Budget;
  /** One tableau for each depth. */
  readonly stack: Tableau[];
  readonly sets: Values[];
  level: number;
  nodes: number;
  /** True where a branch ended only because it had no cells left. */
  isCut: boolean;
  isOver: boolean;
}

const CLOCK_EVERY = 32;

/** Every smallest set of cells that mends a component: level by level, each level to its end. */
export function search(problem: Localisation, budget: Budget): Found {
  const state: SearchState = {
    problem,
    budget,
    stack: [newTableau(problem.tableau.height, problem.tableau.width)],
    sets: [],
    level: 0,
    nodes: 0,
    isCut: false,
    isOver: false,
  };
  const breaches = breachesOf(problem.tableau, problem.bounds.low);
  const further = leastFurther(breaches, problem.tableau, problem.nodes);
  if (further === Infinity)
    return { status: 'impossible', lowerBound: 0, sets: [], truncated: false, nodes: 1 };
  const most = problem.tableau.state.filter((each) => each === LOCKED).length;
  for (state.level = further; state.level <= most; state.level += 1) {
    state.isCut = false;
    copyTableau(problem.tableau, state.stack[0] as Tableau);
    visit(state, 0);
    const lowerBound = state.level + problem.wrong.length;
    const truncated = state.sets.length >= budget.most;
    if (state.sets.length > 0 || state.isOver)
      return {
        status: state.isOver && !truncated ? 'budget' : 'optimal',
        lowerBound,
        sets: state.sets,
        truncated: truncated || state.isOver,
        nodes: state.nodes,
      };
    if (!state.isCut) break;
  }
  return { status: 'impossible', lowerBound: 0, sets: [], truncated: false, nodes: state.nodes };
}

function visit(state: SearchState, depth: number): void {
  const { problem, stack, budget } = state;
  const tableau = stack[depth] as Tableau;
  state.nodes += 1;
  if (state.nodes > budget.nodes || (state.nodes % CLOCK_EVERY === 0 && performance.now() > budget.until))
    state.isOver = true;
  if (state.isOver) return;
  const breaches = breachesOf(tableau, problem.bounds.low);
  const left = state.level - depth;
  if (breaches.length === 0) mendBounds(state, depth, left);
  else if (breaches.some(({ helpful }) => helpful.length === 0)) return;
  else if (leastFurther(breaches, tableau, problem.nodes) > left) state.isCut = true;
  else mendBreach(state, depth, left, breaches);
}

/** Changes one cell of the breach that leaves the fewest choices. */
function mendBreach(state: SearchState, depth: number, left: number, breaches: readonly Breach[]): void {
  const tableau = state.stack[depth] as Tableau;
  const { row, helpful } = breaches.reduce((best, each) =>
    each.helpful.length < best.helpful.length ? each : best,
  );
  if (left > 1) return branch(state, depth, helpful);
  const mending = helpful.filter((column) => mendsAll(tableau, row, column));
  if (mending.length < helpful.length) state.isCut = true;
  branch(state, depth, mending);
}

/** Whether changing that one column brings every row right that is solved for nothing. */
function mendsAll({ height, width, entries, basic }: Tableau, row: number, column: number): boolean {
  const [entry, excess] = [
    entries[row * width + column] as number,
    entries[row * width + width - 1] as number,
  ];
  if (excess % entry !== 0) return false;
  const change = excess / entry;
  for (let other = 0; other < height; other += 1) {
    if (
      basic[other] === -1 &&
      (entries[other * width + column] as number) * change !== entries[other * width + width - 1]
    )
      return false;
  }
  return true;
}

/**
 * The sets that contain the first of the columns, those that contain the second and not the first, and so on:
 * each set once.
 */
function branch(state: SearchState, depth: number, columns: readonly number[]): void {
  const { stack, problem } = state;
  const tableau = stack[depth] as Tableau;
  const child = (stack[depth + 1] ??= newTableau(tableau.height, tableau.width));
  for (const column of columns) {
    if (state.isOver) return;
    copyTableau(tableau, child);
    loosen(child, column, problem.bounds.low[column] ?? 0);
    visit(state, depth + 1);
    tableau.state[column] = BARRED;
  }
}

/**
 * With all equalities mended: brings the values within bounds, or changes one more cell of the row that shows
 * why they are not.
 */
function mendBounds(state: SearchState, depth: number, left: number): void {
  const { problem, stack } = state;
  const tableau = stack[depth] as Tableau;
  const settlement = settle(tableau, problem.bounds);
  if (settlement.kind === 'settled') {
    state.sets.push(valuesOf(tableau, problem));
    if (state.sets.length >= state.budget.most) state.isOver = true;
  } else if (left === 0) state.isCut = true;
  else branch(state, depth, helpfulIn(tableau, settlement, problem.bounds.low));
}

function helpfulIn(
  { height, width, entries, basic, state }: Tableau,
  { kind, row }: Settlement,
  low: Float64Array,
): readonly number[] {
  const helpful: number[] = [];
  const side = kind === 'below' ? -1 : kind === 'above' ? 1 : 0;
  const sign = side * Math.sign(entries[row * width + (basic[row] ?? 0)] ?? 1);
  for (let column = 0; column < width - 1; column += 1) {
    if (state[column] !== LOCKED) continue;
    const entry = row === -1 ? 0 : (entries[row * width + column] ?? 0);
    const helps =
      kind === 'none'
        ? Array.from({ length: height }, (_, at) => entries[at * width + column]).some((each) => each !== 0)
        : entry !== 0 && (side === 0 || entry * sign > 0 || (low[column] ?? 0) < 0);
    if (helps) helpful.push(column);
  }
  return helpful;
}
