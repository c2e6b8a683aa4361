import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { checkFile, type FileResult } from './checkFile.js';

/** A worker's heap in megabytes: enough for any workbook that the guard lets pass, and flat however many files there are. */
const HEAP = 256;

interface Job { readonly at: number; readonly file: string }
interface Done { readonly at: number; readonly result: FileResult }

/**
 * Checks files on all cores, at most one a core in memory at a time, and tells each result as soon as those before it are told.
 * `script` is the program itself, which calls `serveAsWorker` in a worker thread.
 */
export async function checkMany(script: string, files: readonly string[], tell: (result: FileResult) => void): Promise<void> {
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

/** Feeds one worker until no job is left; a worker that runs out of memory costs its file, and another takes its place. */
async function runWorker(script: string, jobs: Job[], settle: (at: number, result: FileResult) => void): Promise<void> {
  let current = jobs.pop();
  while (current) {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    const lost = await new Promise<Error | undefined>((resolve, reject) => {
      worker.on('message', ({ at, result }: Done) => {
        settle(at, result);
        current = jobs.pop();
        if (current) worker.postMessage(current);
        else resolve(undefined);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(error) : reject(error)));
      worker.postMessage(current);
    });
    await worker.terminate();
    if (!lost || !current) return;
    settle(current.at, { file: current.file, problem: { code: 'outOfMemory', facts: {} } });
    current = jobs.pop();
  }
}

/** In a worker thread: checks the files it is sent, one at a time. Returns false in the main thread, having done nothing. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  port.on('message', ({ at, file }: Job) => {
    void checkFile(file).then((result) => port.postMessage({ at, result } satisfies Done));
  });
  return true;
}
