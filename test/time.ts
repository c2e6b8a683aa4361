import assert from 'node:assert/strict';

/** Work whose time is asked; it may be asynchronous. */
type Work = () => unknown;

/** Measures the time that some work takes, in milliseconds. */
type Measure = (work: Work) => Promise<number>;

/**
 * So often are two times compared again where one is too long for the other: other load on the machine adds
 * to a time and never takes from it.
 */
const MOST_ROUNDS = 12;
/** So often is work tried again that took too long. */
const MOST_TRIES = 5;
/** A time is compared with another only after so many rounds: the least of one round says too little. */
const LEAST_ROUNDS = 3;
/** Shorter times say nothing, in milliseconds. */
const SHORTEST = 4;

/**
 * The time in milliseconds that some work takes: that of the processor or that on the clock, whichever is
 * less. Other programs add to the second, the collector of this process on another core to the first.
 */
export async function timeOf(work: Work): Promise<number> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.min((user + system) / 1000, performance.now() - start);
}

/** Expects that some work takes less than so many milliseconds, at best of a few rounds. */
export async function assertInTime(most: number, work: Work, measure: Measure = timeOf): Promise<void> {
  let least = Infinity;
  for (let round = 0; round < MOST_TRIES && least >= most; round += 1)
    least = Math.min(least, await measure(work));
  assert.ok(least < most, `${least} ms`);
}

/** Two pieces of work, and how many times as long as the short one the long one may take. */
interface Growth {
  readonly short: Work;
  readonly long: Work;
  readonly most: number;
}

/** Expects that the long work takes less than so many times the short one, each at best of a few rounds. */
export async function assertGrowth(growth: Growth, measure: Measure = timeOf): Promise<void> {
  const { short, long, most } = growth;
  await short();
  let [least, leastLong] = [Infinity, Infinity];
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    least = Math.min(least, await measure(short));
    leastLong = Math.min(leastLong, await measure(long));
    if (round >= LEAST_ROUNDS && leastLong < most * Math.max(least, SHORTEST)) return;
  }
  assert.fail(`${least} ms, then ${leastLong} ms`);
}
