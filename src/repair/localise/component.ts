import { isViolated, isWrongInItself, type Equation, type System } from '../system/system.js';
import { groupsOf, type Group } from './groups.js';
import { presolve, type Presolved } from './presolve.js';

/**
 * A connected component of a presolved system: what is wrong in it does not depend on the other components.
 */
export interface Component {
  /** The cells whose value is not known yet, in the order of the system. */
  readonly open: readonly number[];
  /** The equations over open cells; known cells are in their constants. */
  readonly equations: readonly Equation[];
  /** Wrong cells with the only value they can have. */
  readonly forced: ReadonlyMap<number, number>;
  /** Blank cells with the only value they can have. */
  readonly filled: ReadonlyMap<number, number>;
  /** The equations of the system that the stated values violate. */
  readonly violated: readonly Equation[];
  /** True where equations contradict each other whatever the open cells state. */
  readonly isImpossible: boolean;
}

/**
 * The components of a system that need a look: those with a violated equation, a blank, or a value that is
 * wrong in itself. A cell that follows its parts is no blank here: where what it works out violates nothing,
 * it is the value that the cell takes.
 */
export function componentsOf(system: System): readonly Component[] {
  const groups = groupsOf(system).filter((group) => needsLook(group, system));
  if (groups.length === 0) return [];
  const presolved = presolve(system);
  return groups.map((group) => componentOf(group, presolved, system));
}

function needsLook({ equations, cells }: Group, system: System): boolean {
  const needsFigure = cells.some((at) => {
    const cell = system.cells[at];
    if (!cell) return false;
    return cell.value === null ? cell.result === undefined : !cell.isFixed && isWrongInItself(cell);
  });
  const violates = (equation?: Equation) => equation !== undefined && isViolated(equation, system);
  return needsFigure || equations.some((at) => violates(system.equations[at]));
}

function componentOf(group: Group, { equations, known, contradicted }: Presolved, system: System): Component {
  const pairs = group.equations.flatMap((at) => equations[at] ?? []);
  const [forced, filled] = [new Map<number, number>(), new Map<number, number>()];
  for (const at of group.cells) {
    const [cell, value] = [system.cells[at], known.get(at)];
    if (!cell || value === undefined || value === cell.value) continue;
    (cell.value === null ? filled : forced).set(at, value);
  }
  return {
    open: group.cells.filter((cell) => !known.has(cell)),
    equations: pairs.map(({ now }) => now).filter(({ terms }) => terms.length > 0),
    forced,
    filled,
    violated: pairs.map(({ source }) => source).filter((each) => isViolated(each, system)),
    isImpossible: pairs.some(({ source }) => contradicted.has(source)),
  };
}
