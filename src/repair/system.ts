/** Something with a whole number in it that may be wrong. */
export interface Quantity {
  readonly name: string;
  /** What is stated; null where nothing is, and then any value is as good. */
  readonly value: number | null;
  /** The least value it can truly have: 0 for a count, -Infinity for a signed number. */
  readonly least: number;
  /** True where it cannot be wrong. */
  readonly isFixed: boolean;
}

/** A cell with its whole-number factor in a sum; `cell` is its place in the system's list. */
export interface Share {
  readonly cell: number;
  readonly factor: number;
}

/** A sum of cells that must be equal to a constant, or not less than it. */
export interface Equation {
  readonly id: string;
  readonly kind: 'equal' | 'atLeast';
  readonly shares: readonly Share[];
  readonly constant: number;
}

/**
 * Any linear relations in whole numbers over named cells. The values are whole numbers too, but for those
 * that are wrong in themselves (1.5 for a count).
 */
export interface System {
  readonly cells: readonly Quantity[];
  readonly equations: readonly Equation[];
}

/** What a sum comes to, less what it must be; null where one of its cells says nothing. */
export function excessOf({ shares, constant }: Equation, { cells }: System): number | null {
  let sum = -constant;
  for (const { cell, factor } of shares) {
    const value = cells[cell]?.value ?? null;
    if (value === null) return null;
    sum += factor * value;
  }
  return sum;
}

/** Whether an equation holds; null where one of its cells says nothing. */
export function holds(equation: Equation, system: System): boolean | null {
  const excess = excessOf(equation, system);
  return excess === null ? null : equation.kind === 'equal' ? excess === 0 : excess >= 0;
}

/**
 * A system from sums in symbols: `systemFrom({ a: 1, b: 2, t: 4 }, ['a + b = t', 'a >= b'])`. All cells are
 * counts, null is a blank.
 *
 * Throws a `SyntaxError` for what is no comparison of sums, and for a cell that has no value.
 */
export function systemFrom(
  values: Readonly<Record<string, number | null>>,
  relations: readonly string[],
): System {
  const names = Object.keys(values);
  const cells = names.map((name): Quantity => ({
    name,
    value: values[name] ?? null,
    least: 0,
    isFixed: false,
  }));
  return { cells, equations: relations.map((text) => equationFrom(text, names)) };
}

function equationFrom(text: string, names: readonly string[]): Equation {
  const [left, op, right, ...more] = text.split(/\s*(>=|=)\s*/);
  if (left === undefined || right === undefined || more.length > 0)
    throw new SyntaxError(`one comparison wanted: ${text}`);
  const factors = new Map<number, number>();
  let constant = 0;
  for (const [side, sums] of [
    [1, left],
    [-1, right],
  ] as const) {
    for (const [, sign, digits, name] of sums.matchAll(/([+-]?)\s*(?:(\d+)|([A-Za-z]\w*))/g)) {
      const factor = sign === '-' ? -side : side;
      const cell = names.indexOf(name ?? '');
      if (digits !== undefined) constant -= factor * Number(digits);
      else if (cell === -1) throw new SyntaxError(`no cell ${name}: ${text}`);
      else factors.set(cell, (factors.get(cell) ?? 0) + factor);
    }
  }
  return {
    id: text,
    kind: op === '=' ? 'equal' : 'atLeast',
    shares: [...factors].map(([cell, factor]) => ({ cell, factor })),
    constant,
  };
}
