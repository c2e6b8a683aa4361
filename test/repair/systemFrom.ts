import type { Equation, System, SystemCell } from '../../src/repair/system/system.js';

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
  const cells = names.map((name): SystemCell => ({
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
  const coefficients = new Map<number, number>();
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
      else coefficients.set(cell, (coefficients.get(cell) ?? 0) + factor);
    }
  }
  return {
    id: text,
    kind: op === '=' ? 'equal' : 'atLeast',
    terms: [...coefficients].map(([cell, coefficient]) => ({ cell, coefficient })),
    constant,
  };
}
