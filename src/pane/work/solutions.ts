import type { Solution } from '../../index.js';

/** Solutions of a part that are shown at once; the others are a click away. */
const MOST_SHOWN = 3;

/** The solutions that are shown at once, and the rest. */
export function shownSolutions(solutions: readonly Solution[]): {
  readonly shown: readonly Solution[];
  readonly rest: readonly Solution[];
} {
  return { shown: solutions.slice(0, MOST_SHOWN), rest: solutions.slice(MOST_SHOWN) };
}

/** What to write in which cell; undefined where the sums leave a choice. */
export function valuesOf({ changes }: Solution): Readonly<Record<string, number>> | undefined {
  return changes.every(({ to }) => to !== null)
    ? Object.fromEntries(changes.map(({ cell, to }) => [cell, to ?? 0]))
    : undefined;
}
