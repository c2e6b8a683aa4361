/** A cell of a table in a sum, by its line and its column. */
export interface SumTerm {
  readonly slot: number;
  readonly column: number;
  readonly sign: 1 | -1;
}

/** Which sums close and which are broken, by their indices; the others are open. */
export interface CheckedSums {
  readonly closed: ReadonlySet<number>;
  readonly broken: readonly number[];
}

/**
 * Checks sums that must come to 0. A sum of which one cell is unknown tells what it would be: such sums are
 * broken where that is below 0 or where two of them differ, and closed where two or more agree.
 */
export function checkSums(
  sums: readonly (readonly SumTerm[])[],
  valueAt: (slot: number, column: number) => number | undefined,
): CheckedSums {
  const closed = new Set<number>();
  const broken: number[] = [];
  const implied = new Map<string, { readonly at: number; readonly value: number }[]>();
  for (const [at, sum] of sums.entries()) {
    const values = sum.map(({ slot, column }) => valueAt(slot, column));
    const unknown = sum.filter((_, term) => values[term] === undefined);
    const rest = sum.reduce((total, { sign }, term) => total + sign * (values[term] ?? 0), 0);
    const [cell] = unknown;
    if (Number.isNaN(rest) || unknown.length > 1) continue;
    if (cell) {
      const key = `${cell.slot} ${cell.column}`;
      const value = rest === 0 ? 0 : -rest * cell.sign;
      implied.set(key, [...(implied.get(key) ?? []), { at, value }]);
    } else if (rest === 0) closed.add(at);
    else broken.push(at);
  }
  for (const each of implied.values()) {
    const [first] = each;
    const isOne = each.every(({ value }) => value === first?.value && value >= 0);
    if (!isOne) broken.push(...each.map(({ at }) => at));
    else if (each.length > 1) for (const { at } of each) closed.add(at);
  }
  return { closed, broken };
}
