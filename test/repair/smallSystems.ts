import type { Random } from '../../bench/random.js';
import type { Equation, SystemCell, System } from '../../src/repair/system/system.js';

/** A small system that held before some of its cells were spoiled. */
export function smallSystem(random: Random): System {
  const { names, equations } = random.below(24) === 0 ? anySums(random) : smallTable(random);
  const right = random.below(3) === 0 ? names.map(() => random.below(5)) : undefined;
  const values: (number | null)[] = right ?? fill(names, equations, random);
  const errors = random.below(4);
  for (let each = 0; each < errors; each += 1)
    values[random.below(names.length)] = random.below(12) === 0 ? -1 : random.below(9);
  const blanks = random.below(3) === 0 ? 1 + random.below(2) : 0;
  for (let each = 0; each < blanks; each += 1) values[random.below(names.length)] = null;
  const fixed = random.below(4) === 0 ? random.below(names.length) : -1;
  const used = new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  const cells = names.map((name, at): SystemCell => ({
    name,
    value: used.has(at) ? (values[at] ?? null) : 0,
    least: 0,
    isFixed: at === fixed && (values[at] ?? -1) >= 0,
  }));
  return { cells, equations };
}

interface Shape {
  readonly names: readonly string[];
  readonly equations: readonly Equation[];
}

/** Rows and columns with their totals, sometimes two columns that balance or one that exceeds another. */
function smallTable(random: Random): Shape {
  const [height, width] =
    random.below(3) === 0 ? ([2, 2 + random.below(2)] as const) : ([1, 2 + random.below(3)] as const);
  const names = Array.from(
    { length: (height + 1) * (width + 1) },
    (_, at) => `r${Math.floor(at / (width + 1))}c${at % (width + 1)}`,
  );
  const at = (row: number, column: number) => row * (width + 1) + column;
  const sum = (id: string, parts: readonly number[], total: number): Equation => ({
    id,
    kind: 'equal',
    constant: 0,
    terms: [...parts.map((cell) => ({ cell, coefficient: 1 })), { cell: total, coefficient: -1 }],
  });
  const equations = [
    ...Array.from({ length: height + 1 }, (_, row) =>
      sum(
        `row ${row}`,
        Array.from({ length: width }, (_, column) => at(row, column)),
        at(row, width),
      ),
    ),
    ...Array.from({ length: width + 1 }, (_, column) =>
      sum(
        `column ${column}`,
        Array.from({ length: height }, (_, row) => at(row, column)),
        at(height, column),
      ),
    ),
  ];
  if (random.below(3) === 0)
    equations.push({
      id: 'more',
      kind: 'atLeast',
      constant: 0,
      terms: [
        { cell: at(0, 0), coefficient: 1 },
        { cell: at(0, 1), coefficient: -1 },
      ],
    });
  return { names, equations };
}

/**
 * Sums of any cells, so that nothing has the shape of a table; sometimes counted double or with a constant.
 */
function anySums(random: Random): Shape {
  const names = Array.from({ length: 4 + random.below(3) }, (_, at) => `x${at}`);
  const equations = Array.from({ length: 2 + random.below(3) }, (_, at): Equation => {
    const cells = names.map((_, cell) => cell).filter(() => random.below(2) === 0);
    const terms = cells.map((cell) => ({
      cell,
      coefficient: (random.below(2) === 0 ? 1 : -1) * (random.below(6) === 0 ? 2 : 1),
    }));
    return {
      id: `sum ${at}`,
      kind: random.below(4) === 0 ? 'atLeast' : 'equal',
      terms,
      constant: random.below(4) === 0 ? random.below(4) - 2 : 0,
    };
  }).filter(({ terms }) => terms.length > 0);
  return { names, equations };
}

/** Values for which the sums of a table hold. */
function fill(names: readonly string[], equations: readonly Equation[], random: Random): number[] {
  const values = names.map(() => random.below(3) * random.below(3));
  for (const { kind, terms } of equations) {
    const total = terms.at(-1)!;
    if (kind === 'equal')
      values[total.cell] =
        terms.slice(0, -1).reduce((sum, { cell, coefficient }) => sum + coefficient * values[cell]!, 0) /
        -total.coefficient;
  }
  return values;
}
