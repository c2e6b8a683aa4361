import { setImmediate } from 'node:timers/promises';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { LastSource } from '../last/pickLast.js';
import { readBodyFile, type SentBody } from './bodyFile.js';
import { checkFile, type FileResult } from './checkFile.js';
import { markFile } from './markFile.js';
import { reviewFile, type FileReview } from './reviewFile.js';

/** A file to work on, its place among all, and its marked copy without its ending, if there is to be one. */
export interface Job {
  readonly at: number;
  readonly file: string;
  readonly stem?: string | undefined;
}

/** What each task makes of a file. */
export interface TaskResults {
  readonly check: FileResult;
  readonly review: FileReview;
  readonly sum: SentBody;
}

/** What a worker is told when it starts. */
export interface WorkerOrder {
  readonly task: keyof TaskResults;
  /** What last year's reports are taken from. */
  readonly source?: LastSource | undefined;
}

/** What a worker answers to a job. */
export interface Answer<Result> {
  readonly at: number;
  readonly result: Result;
}

type TaskWork<Result> = (job: Job, source: LastSource | undefined) => Promise<Result>;

const tasks: { readonly [Task in keyof TaskResults]: TaskWork<TaskResults[Task]> } = {
  check: ({ file, stem }, source) =>
    stem === undefined ? checkFile(file, source) : markFile(file, stem, source),
  review: ({ file, stem }, source) => reviewFile(file, source, stem),
  sum: ({ file }) => readBodyFile(file),
};

/** In a worker thread, works on the files it is sent, one at a time. Returns false in the main thread. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const { task, source } = workerData as WorkerOrder;
  let work = Promise.resolve();
  port.on('message', (job: Job) => {
    work = work
      .then((): Promise<TaskResults[keyof TaskResults]> => tasks[task](job, source))
      .then((result) => port.postMessage({ at: job.at, result }))
      // Between two turns of its loop the engine frees what the last file took: 10 MB less.
      .then(() => setImmediate());
  });
  return true;
}
