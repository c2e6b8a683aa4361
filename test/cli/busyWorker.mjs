import { parentPort } from 'node:worker_threads';

// Answers each file as one that took longer than it may.
parentPort.on('message', ({ at, file }) => {
  const problem = { code: 'tooSlow', facts: { seconds: 60 } };
  parentPort.postMessage({ at, result: { file, problem } });
});
