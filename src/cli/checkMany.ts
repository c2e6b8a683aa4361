import { availableParallelism } from 'node:os';
import type { FileResult } from './checkFile.js';
import { runWorker, type JobQueue, type Service } from './runWorker.js';
import type { Job } from './worker.js';

/** The longest that one file may take, in milliseconds; a large one takes 2 s. */
const TIME_LIMIT = 20_000;

/**
 * Checks files on all cores, each core with one file in memory, and tells the results in the order of the
 * files. `script` is what a worker thread runs; it calls `serveAsWorker`, and takes last year's reports from
 * `source`.
 */
export async function checkMany(
  { script, source }: Pick<Service, 'script' | 'source'>,
  files: readonly string[],
  tell: (result: FileResult) => void,
  timeLimit = TIME_LIMIT,
): Promise<void> {
  const service: Service = { script, source, timeLimit, settle: tellInOrder(tell) };
  const queue = queueOf(files);
  const size = Math.min(availableParallelism(), files.length);
  await Promise.all(Array.from({ length: size }, () => serveJobs(service, queue)));
}

/** The jobs of all files. Nothing is moved as jobs are taken: each costs the same, however many there are. */
function queueOf(files: readonly string[]): JobQueue {
  let taken = 0;
  return {
    isEmpty: () => taken === files.length,
    take: (count) => {
      const first = taken;
      taken = Math.min(taken + count, files.length);
      return files.slice(first, taken).map((file, at): Job => ({ at: first + at, file }));
    },
  };
}

/** Holds each result back until those before it are told. */
function tellInOrder(tell: (result: FileResult) => void): Service['settle'] {
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
 * Works off the jobs of a queue, which several calls share, until none is left. A worker that fails costs the
 * file that it works on; another worker takes over its other jobs.
 */
async function serveJobs(service: Service, queue: JobQueue): Promise<void> {
  const given: Job[] = [];
  while (given.length > 0 || !queue.isEmpty()) {
    const problem = await runWorker(service, given, queue);
    const lost = problem && given.shift();
    if (lost) service.settle(lost.at, { file: lost.file, problem });
  }
}
