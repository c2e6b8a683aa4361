#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileStream } from './fileStream.js';
import { openStreams } from './openStreams.js';
import { run } from './run.js';
import { serveAsWorker } from './workers/worker.js';

if (!serveAsWorker()) {
  const streams = openStreams(
    fileStream(1) ?? process.stdout,
    process.stderr,
    realpathSync(fileURLToPath(import.meta.url)),
  );
  process.exitCode = await streams.end(await run(process.argv.slice(2), streams));
}
