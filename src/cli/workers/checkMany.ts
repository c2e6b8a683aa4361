import { availableParallelism } from 'node:os';
import type { UnusableFile } from '../terminal/failure.js';
import { optimiseLate } from './optimiseLate.js';
import type { Job } from '../threads/job.js';
import { runWorker, TIME_LIMIT, type JobQueue, type Service } from '../threads/runWorker.js';
import type { TaskResults, WorkerOrder } from './worker.js';

/** What the workers run and do; last year's reports, if any, are taken from `source`. */
export interface ManyOptions extends Partial<WorkerOrder> {
  /** It calls `serveAsWorker`. */
  readonly script: string;
  /** The marked copy of each file without its ending, if there are to be any. */
  readonly stems?: ReadonlyMap<string, string> | undefined;
  /** In milliseconds. */
  readonly timeLimit?: number | undefined;
}

/** Checks files, or does another task, on all cores, and tells the results in the order of the files. */
export async function checkMany<Task extends keyof TaskResults = 'check'>(
  { script, task, source, stems, timeLimit = TIME_LIMIT }: ManyOptions & { readonly task?: Task },
  files: readonly string[],
  tell: (result: TaskResults[Task]) => void,
): Promise<void> {
  optimiseLate();
  const order: WorkerOrder = { task: task ?? 'check', source };
  const service = { script, order, timeLimit, settle: tellInOrder(tell) };
  const queue = queueOf(files, stems);
  const size = Math.min(availableParallelism(), files.length);
  await Promise.all(Array.from({ length: size }, () => serveJobs(service, queue)));
}

/** The jobs of all files. Nothing is moved as jobs are taken: each costs the same, however many there are. */
function queueOf(files: readonly string[], stems?: ReadonlyMap<string, string>): JobQueue {
  let taken = 0;
  return {
    isEmpty: () => taken === files.length,
    take: (count) => {
      const first = taken;
      taken = Math.min(taken + count, files.length);
      return files
        .slice(first, taken)
        .map((file, at): Job => ({ at: first + at, file, stem: stems?.get(file) }));
    },
  };
}

/** Holds each result back until those before it are told. */
function tellInOrder<Result>(tell: (result: Result) => void): Service<Result>['settle'] {
  const waiting = new Map<number, Result>();
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
async function serveJobs<Result>(service: Service<Result | UnusableFile>, queue: JobQueue): Promise<void> {
  const given: Job[] = [];
  while (given.length > 0 || !queue.isEmpty()) {
    const problem = await runWorker(service, given, queue);
    const lost = problem && given.shift();
    if (lost) service.settle(lost.at, { file: lost.file, problem });
  }
}
