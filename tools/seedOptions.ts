import { parseArgs } from 'node:util';

/** Which seeds a tool tries, and the one alone that it shows. */
interface SeedOptions {
  readonly seeds: Iterable<number>;
  readonly shown: number | undefined;
}

/** Reads `--count`, `--seed` (the first, 1 unless it is given) and `--show` from the command line. */
export function seedOptions(usual: number): SeedOptions {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: String(usual) },
      seed: { type: 'string', default: '1' },
      show: { type: 'string' },
    },
  });
  const from = Number(values.seed);
  return {
    seeds: Array.from({ length: Number(values.count) }, (_, at) => from + at),
    shown: values.show === undefined ? undefined : Number(values.show),
  };
}
