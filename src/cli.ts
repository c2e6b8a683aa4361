#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './cli/run.js';
import { serveAsWorker } from './cli/worker.js';

if (!serveAsWorker()) {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    script: realpathSync(fileURLToPath(import.meta.url)),
  });
}
