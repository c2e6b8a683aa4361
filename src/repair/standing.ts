import type { Solution } from './index.js';

/** How a solution stands among those of its part. `oneOf`: others have the same rank. */
export type Standing = 'only' | 'likeliest' | 'oneOf' | 'lessLikely';

/** The standing of a solution among all solutions of its part, of which it is one. */
export function standingOf(
  { rank }: Pick<Solution, 'rank'>,
  solutions: readonly Pick<Solution, 'rank'>[],
): Standing {
  if (solutions.length === 1) return 'only';
  if (solutions.filter((other) => other.rank === rank).length > 1) return 'oneOf';
  return rank === 1 ? 'likeliest' : 'lessLikely';
}
