import { makeFeasible } from './feasible.js';
import { helpfulColumns } from './helpfulColumns.js';
import { lowerBoundOf } from './lowerBound.js';
import { freeColumn } from './pivot.js';
import type { LocalisationProblem } from './setUpProblem.js';
import { readSolution, type CellValues } from './solution.js';
import { copyTableau, EXCLUDED, newTableau, NONE, type Tableau } from './tableau.js';
import { violationsOf, type Violation } from './violations.js';

/** How far a search may go: nodes, a point in time on its clock, and solutions. */
export interface Budget {
  readonly nodes: number;
  readonly until: number;
  readonly most: number;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/** The search tree of one component, and what has been found in it so far. */
export interface Tree {
  readonly problem: LocalisationProblem;
  readonly budget: Budget;
  /** The tableau of the current node at each depth. */
  readonly stack: Tableau[];
  readonly solutions: CellValues[];
  /** Nodes visited, over all levels. */
  nodes: number;
  /** True where this level was cut short somewhere, so that a set of more cells may solve the problem. */
  isPruned: boolean;
  /** True where the budget is used up. */
  isStopped: boolean;
}

/** The clock is looked at once in so many nodes. */
const CLOCK_EVERY = 32;

/** A tree in which no node has been visited. */
export function startTree(problem: LocalisationProblem, budget: Budget): Tree {
  return { problem, budget, stack: [], solutions: [], nodes: 0, isPruned: false, isStopped: false };
}

/** Visits every set of up to `level` cells from the root on. */
export function visitLevel(tree: Tree, level: number): void {
  tree.isPruned = false;
  copyTableau(tree.problem.tableau, tableauAt(tree, 0));
  visitNode(tree, 0, level);
}

function tableauAt({ problem, stack }: Tree, depth: number): Tableau {
  const { height, width } = problem.tableau;
  return (stack[depth] ??= newTableau(height, width));
}

/** Visits a node and everything below it; `left` is how many more cells may change. */
function visitNode(tree: Tree, depth: number, left: number): void {
  countNode(tree);
  if (tree.isStopped) return;
  const { bounds, nodes } = tree.problem;
  const tableau = tableauAt(tree, depth);
  const violations = violationsOf(tableau, bounds.low);
  if (violations.length === 0) closeNode(tree, depth, left);
  else if (violations.some(({ helpful }) => helpful.length === 0)) return;
  else if (lowerBoundOf(violations, tableau, nodes) > left) tree.isPruned = true;
  else branchOnViolation(tree, depth, left, violations);
}

function countNode(tree: Tree): void {
  const { nodes, until, now } = tree.budget;
  tree.nodes += 1;
  if (tree.nodes > nodes || (tree.nodes % CLOCK_EVERY === 0 && now() > until)) tree.isStopped = true;
}

/** Branches on the cells of the violated row that leaves the fewest choices. */
function branchOnViolation(tree: Tree, depth: number, left: number, violations: readonly Violation[]): void {
  const { row, helpful } = violations.reduce((best, each) =>
    each.helpful.length < best.helpful.length ? each : best,
  );
  if (left > 1) {
    branch(tree, depth, left, helpful);
    return;
  }
  const tableau = tableauAt(tree, depth);
  const sufficient = helpful.filter((column) => correctsAll(tableau, row, column));
  if (sufficient.length < helpful.length) tree.isPruned = true;
  branch(tree, depth, left, sufficient);
}

/** Whether changing one column makes every row hold that is solved for none. */
function correctsAll({ height, width, entries, basic }: Tableau, row: number, column: number): boolean {
  const [rightSide, entry] = [entries[row * width + width - 1] ?? NaN, entries[row * width + column] ?? NaN];
  if (rightSide % entry !== 0) return false;
  const change = rightSide / entry;
  for (let other = 0; other < height; other += 1) {
    const from = other * width;
    if (basic[other] === NONE && (entries[from + column] as number) * change !== entries[from + width - 1])
      return false;
  }
  return true;
}

/**
 * Frees one of the columns: first in the sets that contain the first, then in those that contain the second
 * and not the first, and so on. So every set is visited once.
 */
function branch(tree: Tree, depth: number, left: number, columns: readonly number[]): void {
  const tableau = tableauAt(tree, depth);
  const child = tableauAt(tree, depth + 1);
  for (const column of columns) {
    if (tree.isStopped) return;
    copyTableau(tableau, child);
    freeColumn(child, column, tree.problem.bounds.low[column] ?? 0);
    visitNode(tree, depth + 1, left - 1);
    tableau.state[column] = EXCLUDED;
  }
}

/**
 * A node at which all equations hold: records its solution where the free columns can be brought within their
 * bounds, and branches on the row that shows why they cannot.
 */
function closeNode(tree: Tree, depth: number, left: number): void {
  const { problem, solutions, budget } = tree;
  const tableau = tableauAt(tree, depth);
  const feasibility = makeFeasible(tableau, problem.bounds);
  if (feasibility.kind === 'feasible') {
    solutions.push(readSolution(tableau, problem));
    if (solutions.length >= budget.most) tree.isStopped = true;
  } else if (left === 0) tree.isPruned = true;
  else branch(tree, depth, left, helpfulColumns(tableau, feasibility, problem.bounds.low));
}
