import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { checkFile, type FileResult } from './checkFile.js';

/**
 * A worker's heap in megabytes: enough for any workbook that the guard lets pass, and flat however many files
 * there are.
 */
const HEAP = 256;

/** How many jobs a worker is given at once: the one it is at, and the next. */
const AHEAD = 2;

interface Job {
  readonly at: number;
  readonly file: string;
}
interface Done {
  readonly at: number;
  readonly result: FileResult;
}

/**
 * Checks files on all cores, at most one a core in memory at a time, and tells each result as soon as those
 * before it are told. `script` is the program itself, which calls `serveAsWorker` in a worker thread.
 */
export async function checkMany(
  script: string,
  files: readonly string[],
  tell: (result: FileResult) => void,
): Promise<void> {
  const waiting = new Map<number, FileResult>();
  let told = 0;
  const settle = (at: number, result: FileResult) => {
    waiting.set(at, result);
    for (let next = waiting.get(told); next; next = waiting.get(told)) {
      waiting.delete(told);
      told += 1;
      tell(next);
    }
  };
  const jobs = files.map((file, at): Job => ({ at, file })).reverse();
  const size = Math.min(availableParallelism(), files.length);
  await Promise.all(Array.from({ length: size }, () => runWorker(script, jobs, settle)));
}

/**
 * Feeds one worker until no job is left. It is always one job ahead, so that it need not wait for the next; a
 * worker that runs out of memory costs the file it was at, and another takes its place.
 */
async function runWorker(
  script: string,
  jobs: Job[],
  settle: (at: number, result: FileResult) => void,
): Promise<void> {
  const given: Job[] = [];
  while (given.length > 0 || jobs.length > 0) {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    const feed = () => {
      const job = jobs.pop();
      if (!job) return;
      given.push(job);
      worker.postMessage(job);
    };
    const isDone = await new Promise<boolean>((resolve, reject) => {
      worker.on('message', ({ at, result }: Done) => {
        given.shift();
        settle(at, result);
        feed();
        if (given.length === 0) resolve(true);
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(false) : reject(error),
      );
      for (const job of given) worker.postMessage(job);
      while (given.length < AHEAD && jobs.length > 0) feed();
    });
    await worker.terminate();
    const lost = isDone ? undefined : given.shift();
    if (lost) settle(lost.at, { file: lost.file, problem: { code: 'outOfMemory', facts: {} } });
  }
}

/**
 * In a worker thread: checks the files it is sent, one at a time. Returns false in the main thread, having
 * done nothing.
 */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  let work = Promise.resolve();
  port.on('message', ({ at, file }: Job) => {
    work = work.then(() => checkFile(file)).then((result) => port.postMessage({ at, result } satisfies Done));
  });
  return true;
}
