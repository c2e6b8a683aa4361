import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Told } from './child.js';

/** What came of many mutants. */
export interface FuzzResult {
  /** How many ended with each exit code, and those refused by their problem: `2 damaged`. */
  readonly counts: ReadonlyMap<string, number>;
  /** What must not be, with its seed. */
  readonly faults: readonly string[];
  /** The most time of the processor for one file, in milliseconds. */
  readonly slowest: number;
  /** The most memory that files have added to a process that tries them, in megabytes. */
  readonly megabytes: number;
}

/** Mutants that one process tries. */
const BATCH = 1_000;

/** A process that says nothing for this long hangs, in milliseconds. */
const PATIENCE = 60_000;

/** Tries so many mutants from a seed on, in processes of their own, one after the other. */
export async function fuzz(seed: number, count: number): Promise<FuzzResult> {
  const told: Told[] = [];
  const faults: string[] = [];
  for (let from = seed; from < seed + count;) {
    const to = Math.min(from + BATCH, seed + count);
    const batch = await tryBatch(from, to);
    told.push(...batch);
    from += batch.length;
    if (from === to) continue;
    faults.push(`seed ${from}: no answer`);
    from += 1;
  }
  return summarise(told, faults);
}

/** What a process tells of these seeds; fewer where it hangs or ends before the last. */
async function tryBatch(from: number, to: number): Promise<readonly Told[]> {
  const told: Told[] = [];
  const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), [String(from), String(to)], {
    execArgv: ['--import', 'tsx'],
  });
  await new Promise<void>((done) => {
    const stop = () => child.kill('SIGKILL');
    let timer = setTimeout(stop, PATIENCE);
    child.on('message', (each: Told) => {
      told.push(each);
      clearTimeout(timer);
      timer = setTimeout(stop, PATIENCE);
    });
    child.on('close', () => {
      clearTimeout(timer);
      done();
    });
  });
  return told;
}

function summarise(told: readonly Told[], hanging: readonly string[]): FuzzResult {
  const counts = new Map<string, number>();
  for (const { outcome } of told) {
    const key = `${outcome.exit} ${outcome.code}`.trim();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    counts: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    faults: [
      ...hanging,
      ...told.flatMap(({ seed, outcome }) => outcome.faults.map((fault) => `seed ${seed}: ${fault}`)),
    ],
    slowest: Math.max(0, ...told.map(({ outcome }) => outcome.milliseconds)),
    megabytes: Math.max(0, ...told.map(({ megabytes }) => megabytes)),
  };
}
