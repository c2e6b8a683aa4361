import type { Solution } from '../index.js';

/** Solutions of a part that are shown at once; the others are a click away. */
const MOST_SHOWN = 3;

/** The solutions that are shown at once, and the rest. */
export function shownSolutions(solutions: readonly Solution[]): {
  readonly shown: readonly Solution[];
  readonly rest: readonly Solution[];
} {
  return { shown: solutions.slice(0, MOST_SHOWN), rest: solutions.slice(MOST_SHOWN) };
}

/** How likely a solution is among all of its part; the names are those of the pane's words. */
export function standingOf(
  { rank }: Solution,
  all: readonly Solution[],
): 'only' | 'oneOf' | 'likeliest' | 'lessLikely' {
  if (all.length === 1) return 'only';
  if (all.filter((other) => other.rank === rank).length > 1) return 'oneOf';
  return rank === 1 ? 'likeliest' : 'lessLikely';
}

/** What to write in which cell; undefined where the sums leave a choice. */
export function valuesOf({ changes }: Solution): Readonly<Record<string, number>> | undefined {
  return changes.every(({ to }) => to !== null)
    ? Object.fromEntries(changes.map(({ cell, to }) => [cell, to ?? 0]))
    : undefined;
}
