import type { Solution, SolutionGroup } from '../../../index.js';

/** Groups of solutions of a part that are shown at once; the others are a click away. */
const MOST_SHOWN = 3;

/** The groups that are shown at once, and the rest. */
export function shownGroups(groups: readonly SolutionGroup[]): {
  readonly shown: readonly SolutionGroup[];
  readonly rest: readonly SolutionGroup[];
} {
  return { shown: groups.slice(0, MOST_SHOWN), rest: groups.slice(MOST_SHOWN) };
}

/** What to write in which cell; undefined where the sums leave a choice. */
export function valuesOf({ changes }: Solution): Readonly<Record<string, number>> | undefined {
  return changes.every(({ to }) => to !== null)
    ? Object.fromEntries(changes.map(({ cell, to }) => [cell, to ?? 0]))
    : undefined;
}
