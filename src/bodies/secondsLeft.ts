/** So many milliseconds must have passed before they say something of those to come. */
const SETTLED = 500;

/**
 * How many seconds the rest of some work takes at the speed so far, rounded up; undefined while that cannot
 * be said.
 *
 * `secondsLeft(12, 60, 3000)` is 12.
 */
export function secondsLeft(done: number, total: number, milliseconds: number): number | undefined {
  if (done === 0 || milliseconds < SETTLED) return undefined;
  return Math.ceil(((total - done) * milliseconds) / done / 1000);
}
