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
 * Takes fixed cells out of the equations, settles what stands alone in one (`carriedIn` where last year's report is known), and parts the rest into components.
 *
 * Components without a broken relation and without a blank are left out.
 */
export function componentsOf(system: System): readonly Component[] {
  const settled = new Map<number, number>();
  system.cells.forEach(({ isFixed, value }, cell) => { if (isFixed && value !== null) settled.set(cell, value); });
  const impossible = new Set<Equation>();
  let equations = system.equations.map((equation) => ({ source: equation, now: fold(equation, settled) }));
  for (let before = -1; before !== settled.size;) {
    before = settled.size;
    for (const { source, now } of equations) settle(now, source, system, settled, impossible);
    equations = equations.map(({ source, now }) => ({ source, now: fold(now, settled) }));
  }
  for (const { source, now } of equations) if (now.shares.length === 0 && (now.kind === 'equal' ? now.constant !== 0 : now.constant > 0)) impossible.add(source);
  return groups(system).flatMap((group) => componentFrom(group, system, equations, settled, impossible));
}

type Pair = { readonly source: Equation; readonly now: Equation };

function fold(equation: Equation, settled: ReadonlyMap<number, number>): Equation {
  if (!equation.shares.some(({ cell }) => settled.has(cell))) return equation;
  let { constant } = equation;
  for (const { cell, factor } of equation.shares) constant -= factor * (settled.get(cell) ?? 0);
  return { ...equation, constant, shares: equation.shares.filter(({ cell }) => !settled.has(cell)) };
}

function settle({ kind, shares, constant }: Equation, source: Equation, system: System, settled: Map<number, number>, impossible: Set<Equation>): void {
  const [only, ...others] = shares;
  if (kind !== 'equal' || !only || others.length > 0 || settled.has(only.cell)) return;
  const value = constant / only.factor + 0;
  if (Number.isInteger(value) && value >= (system.cells[only.cell]?.least ?? 0)) settled.set(only.cell, value);
  else impossible.add(source);
}

/** The equations in groups that share a cell that is not fixed. */
function groups({ cells, equations }: System): readonly (readonly number[])[] {
  const parent = cells.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] = parent[parent[root] ?? root] ?? root;
    return root;
  };
  const firsts = equations.map(({ shares }) => shares.filter(({ cell }) => !cells[cell]?.isFixed));
  for (const [first, ...others] of firsts) for (const { cell } of others) if (first) parent[rootOf(cell)] = rootOf(first.cell);
  const groups = new Map<number, number[]>();
  firsts.forEach(([first], at) => {
    const root = first ? rootOf(first.cell) : -1 - at;
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  });
  return [...groups.values()];
}

function componentFrom(group: readonly number[], system: System, equations: readonly Pair[], settled: ReadonlyMap<number, number>, impossible: ReadonlySet<Equation>): readonly Component[] {
  const pairs = group.flatMap((at) => equations[at] ?? []);
  const cells = [...new Set(pairs.flatMap(({ source }) => source.shares.map(({ cell }) => cell)))].filter((cell) => !system.cells[cell]?.isFixed || !settled.has(cell)).sort((a, b) => a - b);
  const broken = pairs.filter(({ source }) => holds(source, system) === false).map(({ source }) => source);
  const isWrong = (cell: number) => { const { value, least } = system.cells[cell] ?? { value: null, least: 0 }; return value === null || value < least || !Number.isInteger(value); };
  if (broken.length === 0 && !cells.some(isWrong) && !pairs.some(({ source }) => impossible.has(source))) return [];
  const known = cells.filter((cell) => settled.has(cell));
  const pick = (isBlank: boolean) => new Map(known.filter((cell) => (system.cells[cell]?.value === null) === isBlank && system.cells[cell]?.value !== settled.get(cell)).map((cell) => [cell, settled.get(cell) ?? 0]));
  return [{
    open: cells.filter((cell) => !settled.has(cell)),
    equations: pairs.map(({ now }) => now).filter(({ shares }) => shares.length > 0),
    forced: pick(false),
    filled: pick(true),
    broken,
    isImpossible: pairs.some(({ source }) => impossible.has(source)),
  }];
}
