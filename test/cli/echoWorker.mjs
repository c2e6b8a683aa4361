import { parentPort } from 'node:worker_threads';

/** A worker thread that reads nothing: every file it is sent is missing. */

parentPort.on('message', ({ at, file }) =>
  parentPort.postMessage({ at, result: { file, problem: { code: 'fileMissing', facts: {} } } }),
);
