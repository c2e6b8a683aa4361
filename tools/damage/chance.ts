/** A source of chance that gives the same for the same seed. */
export interface Chance {
  /** A whole number from 0 on, below the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <Each>(list: readonly Each[]) => Each;
  /** True once in so many times. */
  readonly once: (inTimes: number) => boolean;
}

/** Chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick: <Each>(list: readonly Each[]) => list[below(list.length)] as Each,
    once: (inTimes) => below(inTimes) === 0,
  };
}
