import { Worker } from 'node:worker_threads';
import { failureOf, type FileFailure } from '../terminal/failure.js';
import type { Answer, Job } from './job.js';

/** The heap of a worker in megabytes: enough for any workbook within the limits of `src/hosts/file`. */
const HEAP = 256;

/** What is short-lived may take so many megabytes of it: with half, a folder takes 7 % longer. */
const YOUNG = 24;

/** The longest that one file may take, in milliseconds; a large one takes 2 s. */
export const TIME_LIMIT = 20_000;

/** How many jobs a worker has at once: the one it works on, and the next. */
const AHEAD = 2;

/** What the workers run, how long one file may take in milliseconds, and where each result goes. */
export interface Service<Result> {
  readonly script: string;
  /** What the worker is told when it starts. */
  readonly order: unknown;
  readonly timeLimit: number;
  readonly settle: (at: number, result: Result) => void;
}

/** The jobs that wait for a worker; several workers take from one queue. */
export interface JobQueue {
  readonly isEmpty: () => boolean;
  readonly take: (count: number) => readonly Job[];
}

/**
 * Runs one worker until no job is left, or until it fails on the first of the jobs that it has, `given`; then
 * returns why. It fails where that job takes too long or too much memory, or ends the thread in another way.
 */
export async function runWorker<Result>(
  { script, order, timeLimit, settle }: Service<Result>,
  given: Job[],
  queue: JobQueue,
): Promise<FileFailure | undefined> {
  const worker = new Worker(script, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
  });
  const send = (job: Job) => worker.postMessage(job);
  const feed = () => {
    const next = queue.take(AHEAD - given.length);
    given.push(...next);
    next.forEach(send);
  };
  given.forEach(send);
  feed();
  let slow: Job | undefined;
  const clock = setTimeout(() => {
    slow = given[0];
    void worker.terminate();
  }, timeLimit);
  worker.on('message', ({ at, result }: Answer<Result>) => {
    given.shift();
    settle(at, result);
    feed();
    clock.refresh();
    if (given.length === 0) void worker.terminate();
  });
  const failure = await endOf(worker);
  clearTimeout(clock);
  if (!slow) return failure;
  // Its answer was under way when its time was over.
  if (slow !== given[0]) return undefined;
  return { code: 'tooSlow', facts: { seconds: timeLimit / 1000 } };
}

/** Waits for the end of a thread, after which no answer arrives, and returns why it ended. */
async function endOf(worker: Worker): Promise<FileFailure> {
  let error: unknown;
  worker.on('error', (thrown: unknown) => {
    error = thrown;
  });
  const code = await new Promise((resolve) => worker.once('exit', resolve));
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { code: 'outOfMemory', facts: {} }
    : failureOf(error ?? `exit ${String(code)}`);
}
