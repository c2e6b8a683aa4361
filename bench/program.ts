import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What came of one run of the program: what it printed, how long it took, and the most memory it held, where Linux tells. */
export interface Ran { readonly output: string; readonly milliseconds: number; readonly megabytes: number }

const PROGRAM = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Between two looks at the memory, in milliseconds. */
const LOOK = 20;

/** Runs the built command line on all cores or held to one. Throws where it finds a file that it cannot use. */
export async function runProgram(args: readonly string[], onOneCore: boolean): Promise<Ran> {
  const [command = '', ...before] = onOneCore ? ['taskset', '-c', firstCore(), process.execPath] : [process.execPath];
  const start = performance.now();
  const child = spawn(command, [...before, PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let kilobytes = NaN;
  const looking = setInterval(() => { kilobytes = peakOf(child.pid) ?? kilobytes; }, LOOK);
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  clearInterval(looking);
  if (status !== 0 && status !== 1) throw new Error(`the program ended with ${String(status)}`);
  return { output, milliseconds: performance.now() - start, megabytes: kilobytes / 1024 };
}

/** Whether a process can be held to one core here. */
export function canHoldToOneCore(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return process.platform === 'linux' && folders.some((folder) => existsSync(join(folder, 'taskset')));
}

/** The first core that this process may use. */
function firstCore(): string {
  return /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
}

/** The most resident memory a process held so far, in kilobytes; undefined where the system does not tell. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const peak = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
