import type { Writable } from 'node:stream';
import { Problem } from '../index.js';
import type { ExitCode, Streams } from './options/command.js';
import { tellFailure } from './terminal/tellFailure.js';
import { isDiskFull } from './writing/isDiskFull.js';

/** The streams of the process, which may be closed or full at any time. */
interface OpenStreams extends Streams {
  /** Waits until all is written and returns the exit code: 2 where output was lost. */
  readonly end: (code: ExitCode) => Promise<ExitCode>;
}

/** A stream of the process. */
type Stream = Writable & { readonly isTTY?: boolean };

/**
 * Opens the streams of the process. A reader that has gone (`| head -1`) wanted no more: that is told, and
 * the exit code stays. Output that could not be written is an error.
 */
export function openStreams(stdout: Stream, stderr: Stream, script: string): OpenStreams {
  let failure: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error) => {
    failure ??= error;
  });
  stderr.on('error', () => undefined);
  return {
    out: (text) => {
      if (!failure) stdout.write(text);
    },
    err: (text) => {
      if (!stderr.destroyed) stderr.write(text);
    },
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    script,
    end: async (code) => {
      await new Promise((resolve) => stdout.write('', resolve));
      if (!failure) return code;
      const problem = problemOf(failure);
      stderr.write(`${tellFailure(problem)}\n`);
      return problem.code === 'readerGone' ? code : 2;
    },
  };
}

function problemOf(error: NodeJS.ErrnoException): Problem {
  if (error.code === 'EPIPE' || error.code === 'EOF') return new Problem('readerGone');
  return new Problem('outputLost', { isFull: Number(isDiskFull(error)) });
}
