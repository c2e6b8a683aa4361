import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutants } from './mutants.js';
import { tryFile, type Outcome } from './tryFile.js';

/** What a child process tells: the outcome of a seed, and the most memory that files have added so far. */
export interface Told {
  readonly seed: number;
  readonly outcome: Outcome;
  readonly megabytes: number;
}

// Tries the mutants of the seeds from the first argument to, but not including, the second.
const [from = 0, to = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'xxgk-report-fuzz-'));
const makeMutant = await mutants();
const idle = process.memoryUsage().rss;
for (let seed = from; seed < to; seed += 1) {
  const outcome = await tryFile(join(folder, 'mutant.xlsx'), makeMutant(seed));
  const told: Told = { seed, outcome, megabytes: process.resourceUsage().maxRSS / 1024 - idle / 1024 / 1024 };
  process.send?.(told);
}
rmSync(folder, { recursive: true });
process.disconnect();
