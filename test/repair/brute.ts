import type { System } from '../../src/repair/system/system.js';

/**
 * What trying everything finds: the least number of wrong cells, and every set of that many cells with the
 * values each can take, by name.
 */
export interface Tried {
  readonly wrongCells: number;
  readonly sets: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;
}

/**
 * Tries every set of cells, smaller ones first, and every value up to `most` that no sum settles; undefined
 * where no set will do.
 */
export function tryAll(system: System, most: number): Tried | undefined {
  const { cells } = system;
  const open = cells.flatMap(({ isFixed, value }, at) => (isFixed || value === null ? [] : [at]));
  for (let size = 0; size <= open.length; size += 1) {
    const sets = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();
    for (const set of choose(open, size)) {
      const taken = assignments(system, set, most);
      if (taken) sets.set(set.map((at) => cells[at]!.name).join(' '), taken);
    }
    if (sets.size > 0) return { wrongCells: size, sets };
  }
  return undefined;
}

function* choose(from: readonly number[], size: number, start = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let at = start; at <= from.length - size; at += 1)
      for (const rest of choose(from, size - 1, at + 1)) yield [from[at]!, ...rest];
}

/**
 * All values that the cells of a set and the blanks take in some right report; undefined where there is none.
 */
function assignments(
  { cells, equations }: System,
  set: readonly number[],
  most: number,
): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  const values = cells.map(({ value }, at) => (set.includes(at) ? null : value));
  if (
    values.some(
      (value, at) => value !== null && !cells[at]!.isFixed && (value < cells[at]!.least || value % 1 !== 0),
    )
  )
    return undefined;
  const asked = values.flatMap((value, at) => (value === null ? [at] : []));
  const taken = new Map(asked.map((at) => [cells[at]!.name, new Set<number>()]));
  const least = (at: number) => Math.max(cells[at]!.least, -most);
  let found = false;
  const go = (now: readonly (number | null)[]): void => {
    let next: { readonly at: number; readonly value: number } | undefined;
    for (const { kind, terms, constant } of equations) {
      const unknown = terms.filter(({ cell }) => now[cell] === null);
      const rest = terms.reduce(
        (sum, { cell, coefficient }) => sum + coefficient * (now[cell] ?? 0),
        -constant,
      );
      const reach = (to: 1 | -1) =>
        unknown.reduce(
          (sum, { cell, coefficient }) => sum + coefficient * (coefficient * to > 0 ? most : least(cell)),
          rest,
        );
      if (reach(1) < 0 || (kind === 'equal' && reach(-1) > 0)) return;
      if (unknown.length === 1 && kind === 'equal')
        next = { at: unknown[0]!.cell, value: -rest / unknown[0]!.coefficient };
    }
    const put = (at: number, value: number) => go(now.map((old, each) => (each === at ? value : old)));
    if (next) {
      if (next.value % 1 === 0 && next.value >= cells[next.at]!.least) put(next.at, next.value);
      return;
    }
    const free = now.indexOf(null);
    if (free !== -1) for (let value = least(free); value <= most; value += 1) put(free, value);
    else {
      found = true;
      for (const at of asked) taken.get(cells[at]!.name)!.add(now[at]!);
    }
  };
  go(values);
  return found ? taken : undefined;
}
