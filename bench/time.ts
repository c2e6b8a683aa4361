import { seededRandom } from './random.js';

/** What is timed. `run` does the work `times` times and returns the milliseconds it took. */
export interface Contestant {
  readonly name: string;
  readonly run: (times: number) => Promise<number>;
}

/** The number of rounds that do not count, of rounds that count, and of runs in each round. */
export interface Plan {
  readonly warmUp: number;
  readonly rounds: number;
  readonly times: number;
}

/** The ratio of the times of two contestants over all rounds: median and quartiles. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Of the order of the contestants in each round. */
const ORDER_SEED = 1;

/** A contestant that calls a function in this process. */
export function contestant(name: string, work: () => unknown): Contestant {
  return {
    name,
    run: async (times) => {
      const start = performance.now();
      for (let done = 0; done < times; done += 1) await work();
      return performance.now() - start;
    },
  };
}

/**
 * Times the contestants in turn, so that other load on the machine affects all of them equally. The order of
 * a round is drawn, the same in every run of the benchmark: each contestant comes behind each other one, also
 * behind one in a process of its own, after which the caches of the processor are cold. Returns for each
 * contestant the milliseconds of one run in every round.
 */
export async function timeInTurn(
  contestants: readonly Contestant[],
  { warmUp, rounds, times }: Plan,
): Promise<readonly (readonly number[])[]> {
  const taken = contestants.map((): number[] => []);
  const random = seededRandom(ORDER_SEED);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [at, { run }] of random.shuffled([...contestants.entries()])) {
      const spent = (await run(times)) / times;
      if (round >= 0) taken[at]?.push(spent);
    }
  }
  return taken;
}

/** The value that this share of the numbers does not exceed: 0.5 gives the median. NaN for no numbers. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place % 1);
}

/** The median of the numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The time of one contestant divided by the time of another, round by round. */
export function ratioOf(one: readonly number[], other: readonly number[]): Ratio {
  const ratios = one.map((spent, round) => spent / (other[round] ?? NaN));
  return { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}
