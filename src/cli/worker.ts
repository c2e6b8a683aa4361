import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkFile, type FileResult } from './checkFile.js';
import type { LastSource } from './pickLast.js';

/** A file to check, and its place among all. */
export interface Job {
  readonly at: number;
  readonly file: string;
}

/** What a worker answers to a job. */
export interface Answer {
  readonly at: number;
  readonly result: FileResult;
}

/** In a worker thread, checks the files it is sent, one at a time. Returns false in the main thread. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const source = workerData as LastSource | undefined;
  let work = Promise.resolve();
  port.on('message', ({ at, file }: Job) => {
    work = work
      .then(() => checkFile(file, source ?? undefined))
      .then((result) => port.postMessage({ at, result } satisfies Answer));
  });
  return true;
}
