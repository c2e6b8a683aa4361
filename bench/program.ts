import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The result of one run of the program; figures that only Linux gives are NaN elsewhere. */
export interface Ran {
  readonly output: string;
  readonly milliseconds: number;
  /** The largest amount of memory used. */
  readonly megabytes: number;
  /** The number of cores that other programs kept busy during the run. */
  readonly othersBusy: number;
}

const PROGRAM = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** The interval between two readings of memory and processor time, in milliseconds. */
const LOOK = 20;

/** The unit of time in `/proc`, in milliseconds: 10 on every Linux that Node runs on. */
const TICK = 10;

/** Runs the built command line on all cores or on one; throws where its exit status is neither 0 nor 1. */
export async function runProgram(args: readonly string[], onOneCore: boolean): Promise<Ran> {
  const [command = '', ...before] = onOneCore
    ? ['taskset', '-c', firstCore(), process.execPath]
    : [process.execPath];
  const [start, busy] = [performance.now(), busyTime()];
  const child = spawn(command, [...before, PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let usage: Usage = { megabytes: NaN, busy: NaN };
  const looking = setInterval(() => {
    usage = usageOf(child.pid) ?? usage;
  }, LOOK);
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  clearInterval(looking);
  if (status !== 0 && status !== 1) throw new Error(`the program ended with ${String(status)}`);
  const milliseconds = performance.now() - start;
  const others = busyTime() - busy - usage.busy;
  return { output, milliseconds, megabytes: usage.megabytes, othersBusy: Math.max(0, others / milliseconds) };
}

/** True where a process can be restricted to one core. */
export function canHoldToOneCore(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return process.platform === 'linux' && folders.some((folder) => existsSync(join(folder, 'taskset')));
}

/** The first core that this process may use. */
function firstCore(): string {
  return /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
}

/** The largest amount of memory a process used, and its processor time in milliseconds. */
interface Usage {
  readonly megabytes: number;
  readonly busy: number;
}

/** What a process has used so far; undefined where the system does not say. */
function usageOf(pid: number | undefined): Usage | undefined {
  try {
    const kilobytes = Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]);
    const fields = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number.isNaN(kilobytes)
      ? undefined
      : { megabytes: kilobytes / 1024, busy: (Number(fields[11]) + Number(fields[12])) * TICK };
  } catch {
    return undefined;
  }
}

/** The busy time of all cores since the system started, in milliseconds. */
function busyTime(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
}
