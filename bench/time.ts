/**
 * Something that is timed: does its work `times` times and answers how many milliseconds that took, by its
 * own clock.
 */
export interface Contestant {
  readonly name: string;
  readonly run: (times: number) => Promise<number>;
}

/**
 * How often: rounds that are thrown away first, rounds that count, and runs of each contestant in a round.
 */
export interface Plan {
  readonly warmUp: number;
  readonly rounds: number;
  readonly times: number;
}

/** A ratio of two contestants, taken round by round: its median and the quartiles on either side. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A contestant that is a function of this process. */
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
 * Times the contestants in turn, A B A B …, so that whatever slows the machine slows all of them.
 *
 * Answers for each contestant, in the order given, the milliseconds of one run in every round.
 */
export async function timeInTurn(
  contestants: readonly Contestant[],
  { warmUp, rounds, times }: Plan,
): Promise<readonly (readonly number[])[]> {
  const taken = contestants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [at, { run }] of contestants.entries()) {
      const spent = (await run(times)) / times;
      if (round >= 0) taken[at]?.push(spent);
    }
  }
  return taken;
}

/**
 * The value that this share of the numbers does not exceed: `quantile(numbers, 0.5)` is the median. NaN for
 * no numbers.
 */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place % 1);
}

/** The middle one of the numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** How many times as long one contestant took as another, in each round. */
export function ratioOf(one: readonly number[], other: readonly number[]): Ratio {
  const ratios = one.map((spent, round) => spent / (other[round] ?? NaN));
  return { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}
