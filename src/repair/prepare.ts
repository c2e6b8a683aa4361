import { groupBy } from '../core/form/group.js';
import { remember } from '../core/form/remember.js';
import { holds, type Equation, type System } from './system.js';

/** Cells that hang together through equations, after all that is settled beforehand. */
export interface Component {
  /** The cells that are still open, in the order of the system. */
  readonly open: readonly number[];
  /** The equations over open cells; settled cells are in their constants. */
  readonly equations: readonly Equation[];
  /** Cells that an equation leaves no choice about: wrong ones with what they must be. */
  readonly forced: ReadonlyMap<number, number>;
  /** Blank cells that an equation leaves no choice about. */
  readonly filled: ReadonlyMap<number, number>;
  /** The relations of the component that do not hold as stated. */
  readonly broken: readonly Equation[];
  /** True where equations contradict each other whatever the open cells hold. */
  readonly isImpossible: boolean;
}

/**
 * Takes fixed cells out of the equations, settles what stands alone in one (`carriedIn` where last year's
 * report is known), and parts the rest into components.
 *
 * Components without a broken relation and without a blank are left out.
 */
export function componentsOf(system: System): readonly Component[] {
  const settled = new Map<number, number>();
  system.cells.forEach(({ isFixed, value }, cell) => {
    if (isFixed && value !== null) settled.set(cell, value);
  });
  const impossible = new Set<Equation>();
  let equations = system.equations.map((equation) => ({ source: equation, now: fold(equation, settled) }));
  for (let before = -1; before !== settled.size;) {
    before = settled.size;
    for (const { source, now } of equations) settle(now, source, system, settled, impossible);
    equations = equations.map(({ source, now }) => ({ source, now: fold(now, settled) }));
  }
  for (const { source, now } of equations)
    if (now.shares.length === 0 && (now.kind === 'equal' ? now.constant !== 0 : now.constant > 0))
      impossible.add(source);
  return groupsOf(system).flatMap((group) => componentFrom(group, system, equations, settled, impossible));
}

type Pair = { readonly source: Equation; readonly now: Equation };

function fold(equation: Equation, settled: ReadonlyMap<number, number>): Equation {
  if (!equation.shares.some(({ cell }) => settled.has(cell))) return equation;
  let { constant } = equation;
  for (const { cell, factor } of equation.shares) constant -= factor * (settled.get(cell) ?? 0);
  return { ...equation, constant, shares: equation.shares.filter(({ cell }) => !settled.has(cell)) };
}

function settle(
  { kind, shares, constant }: Equation,
  source: Equation,
  system: System,
  settled: Map<number, number>,
  impossible: Set<Equation>,
): void {
  const [only, ...others] = shares;
  if (kind !== 'equal' || !only || others.length > 0 || settled.has(only.cell)) return;
  const value = constant / only.factor + 0;
  if (Number.isInteger(value) && value >= (system.cells[only.cell]?.least ?? 0))
    settled.set(only.cell, value);
  else impossible.add(source);
}

/** Equations that hang together, with their cells in order. */
interface Group {
  readonly equations: readonly number[];
  readonly cells: readonly number[];
}

function groupsOf({ cells, equations }: System): readonly Group[] {
  const fixed = new Set(cells.flatMap(({ isFixed }, at) => (isFixed ? [at] : [])));
  return fixed.size === 0 ? groupsWithoutFixed(equations) : groups(equations, fixed);
}

/** Most reports have no fixed cell, and their equations are the form's. */
const groupsWithoutFixed = remember((equations: readonly Equation[]) => groups(equations, new Set()));

/** The equations in groups that share a cell that is not fixed. */
function groups(equations: readonly Equation[], fixed: ReadonlySet<number>): readonly Group[] {
  const parent = new Map<number, number>();
  const rootOf = (at: number): number => {
    let root = at;
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above;
    return root;
  };
  const firsts = equations.map(({ shares }) => {
    const [first, ...others] = shares.filter(({ cell }) => !fixed.has(cell));
    for (const { cell } of others)
      if (first && rootOf(cell) !== rootOf(first.cell)) parent.set(rootOf(cell), rootOf(first.cell));
    return first;
  });
  return groupBy([...equations.keys()], (at) => {
    const first = firsts[at];
    return first ? rootOf(first.cell) : -1 - at;
  }).map((group) => {
    const all = new Set(group.flatMap((at) => equations[at]?.shares.map(({ cell }) => cell) ?? []));
    return { equations: group, cells: [...all].sort((a, b) => a - b) };
  });
}

function componentFrom(
  group: Group,
  system: System,
  equations: readonly Pair[],
  settled: ReadonlyMap<number, number>,
  impossible: ReadonlySet<Equation>,
): readonly Component[] {
  const pairs = group.equations.flatMap((at) => equations[at] ?? []);
  const broken = pairs.filter(({ source }) => holds(source, system) === false).map(({ source }) => source);
  const isImpossible = pairs.some(({ source }) => impossible.has(source));
  const isWrong = (cell: number) => {
    const { value, least } = system.cells[cell] ?? { value: null, least: 0 };
    return value === null || value < least || !Number.isInteger(value);
  };
  const cells = group.cells.filter((cell) => !system.cells[cell]?.isFixed || !settled.has(cell));
  if (broken.length === 0 && !isImpossible && !cells.some(isWrong)) return [];
  const known = cells.filter((cell) => settled.has(cell));
  const pick = (isBlank: boolean) =>
    new Map(
      known
        .filter(
          (cell) =>
            (system.cells[cell]?.value === null) === isBlank &&
            system.cells[cell]?.value !== settled.get(cell),
        )
        .map((cell) => [cell, settled.get(cell) ?? 0]),
    );
  return [
    {
      open: cells.filter((cell) => !settled.has(cell)),
      equations: pairs.map(({ now }) => now).filter(({ shares }) => shares.length > 0),
      forced: pick(false),
      filled: pick(true),
      broken,
      isImpossible,
    },
  ];
}
