import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileResult } from './checkFile.js';
import type { Answer, Job } from './worker.js';

/** The heap of a worker in megabytes: enough for any workbook within the limits of `src/hosts/file`. */
const HEAP = 256;

/** How many jobs a worker has at once: the one it works on, and the next. */
const AHEAD = 2;

type Settle = (at: number, result: FileResult) => void;

/**
 * Checks files on all cores, each core with one file in memory, and tells the results in the order of the
 * files. `script` is what a worker thread runs; it calls `serveAsWorker`.
 */
export async function checkMany(
  script: string,
  files: readonly string[],
  tell: (result: FileResult) => void,
): Promise<void> {
  const settle = tellInOrder(tell);
  const jobs = files.map((file, at): Job => ({ at, file }));
  const size = Math.min(availableParallelism(), files.length);
  await Promise.all(Array.from({ length: size }, () => serveJobs(script, jobs, settle)));
}

/** Holds each result back until those before it are told. */
function tellInOrder(tell: (result: FileResult) => void): Settle {
  const waiting = new Map<number, FileResult>();
  let told = 0;
  return (at, result) => {
    waiting.set(at, result);
    for (let next = waiting.get(told); next; next = waiting.get(told)) {
      waiting.delete(told);
      told += 1;
      tell(next);
    }
  };
}

/**
 * Works off jobs, which several calls share, until none is left. A worker that runs out of memory costs the
 * file that it works on; another worker takes over its other jobs.
 */
async function serveJobs(script: string, jobs: Job[], settle: Settle): Promise<void> {
  const given: Job[] = [];
  while (given.length > 0 || jobs.length > 0) {
    const isDone = await runWorker(script, given, jobs, settle);
    const lost = isDone ? undefined : given.shift();
    if (lost) settle(lost.at, { file: lost.file, problem: { code: 'outOfMemory', facts: {} } });
  }
}

/** Runs one worker; answers false where it ran out of memory. `given` are the jobs that it has. */
async function runWorker(script: string, given: Job[], jobs: Job[], settle: Settle): Promise<boolean> {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  for (const job of given) worker.postMessage(job);
  const feed = () => {
    while (given.length < AHEAD) {
      const job = jobs.shift();
      if (!job) return;
      given.push(job);
      worker.postMessage(job);
    }
  };
  feed();
  const isDone = await new Promise<boolean>((resolve, reject) => {
    worker.on('message', ({ at, result }: Answer) => {
      given.shift();
      settle(at, result);
      feed();
      if (given.length === 0) resolve(true);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(false) : reject(error),
    );
  });
  await worker.terminate();
  return isDone;
}
