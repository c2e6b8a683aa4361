import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a run of the built program came to and took. */
export interface Spent {
  readonly code: number | null;
  readonly out: string;
  /** On the clock. */
  readonly seconds: number;
  /** Of one processor. */
  readonly processor: number;
  /** The most memory, in MB. */
  readonly memory: number;
}

/** The built program; `npm run build:cli` makes it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What the program runs first: at its end it tells what it took. */
const TELL = `
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    // Linux counts what the process held before it became this program as its own most.
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const most = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? maxRSS);
    writeSync(3, JSON.stringify({ memory: most / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
  });
`;

/** Runs the built program in a process of its own. */
export async function spend(...args: readonly string[]): Promise<Spent> {
  const start = performance.now();
  const first = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const child = spawn(process.execPath, ['--import', first, PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [out, told] = [child.stdio[1], child.stdio[3]].map(textOf);
  const [code] = (await once(child, 'close')) as [number | null];
  const taken = JSON.parse(told?.() ?? '') as Pick<Spent, 'memory' | 'processor'>;
  return { code, out: out?.() ?? '', seconds: (performance.now() - start) / 1000, ...taken };
}

/** Gathers what comes from a stream; the result returns it. */
function textOf(stream: unknown): () => string {
  const pieces: Buffer[] = [];
  (stream as NodeJS.ReadableStream).on('data', (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString('utf8');
}
