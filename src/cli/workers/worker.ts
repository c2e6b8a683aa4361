import { setImmediate } from 'node:timers/promises';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { packageWithin } from '../../hosts/file/zip/packageWithin.js';
import type { LastSource } from '../last/pickLast.js';
import { readBytes } from '../opening/readBytes.js';
import { failureOf, type UnusableFile } from '../terminal/failure.js';
import type { Job } from '../threads/job.js';
import type { OpenedPages } from '../threads/pagesInThread.js';
import { readBodyFile, type SentBody } from './bodyFile.js';
import { checkFile, type FileResult } from './checkFile.js';
import { markFile } from './markFile.js';
import { reviewFile, type FileReview } from './reviewFile.js';

/** What each task makes of a file. */
export interface TaskResults {
  readonly check: FileResult;
  readonly review: FileReview;
  readonly sum: SentBody;
  readonly pages: OpenedPages | UnusableFile;
}

/** What a worker is told when it starts. */
export interface WorkerOrder {
  readonly task: keyof TaskResults;
  /** What last year's reports are taken from. */
  readonly source?: LastSource | undefined;
}

type TaskWork<Result> = (job: Job, source: LastSource | undefined) => Promise<Result>;

const tasks: { readonly [Task in keyof TaskResults]: TaskWork<TaskResults[Task]> } = {
  check: ({ file, stem }, source) =>
    stem === undefined ? checkFile(file, source) : markFile(file, stem, source),
  review: ({ file, stem }, source) => reviewFile(file, source, stem),
  sum: ({ file }) => readBodyFile(file),
  pages: ({ file }) => readPages(file),
};

/** The pages of a PDF, or why it has none. */
async function readPages(file: string): Promise<OpenedPages | UnusableFile> {
  try {
    const { openPdf } = await import('../../hosts/file/reading/openPdf.js');
    return { pages: await openPdf(packageWithin(readBytes(file))) };
  } catch (error) {
    return { file, problem: failureOf(error) };
  }
}

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
