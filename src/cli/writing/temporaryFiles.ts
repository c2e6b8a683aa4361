import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';

/** This machine in the name of a file: on a share, a process of another machine is not known here. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** `.xxgk-report-MACHINE-PROCESS-RANDOM.tmp` */
const NAME = /^\.xxgk-report-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** After so long, in milliseconds, a temporary file is left over, whoever wrote it: a day. */
const OLD = 86_400_000;

const cleared = new Set<string>();

/** The name of a temporary file of this process. */
export function temporaryIn(folder: string): string {
  return join(folder, `.xxgk-report-${MACHINE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Removes the temporary files of runs that were killed, once for each folder: those of processes of this
 * machine that have ended, and those that are a day old. Nothing else is touched, and no failure is told.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const place = resolve(folder);
  if (cleared.has(place)) return;
  cleared.add(place);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine, id] = NAME.exec(name) ?? [];
    if (machine !== undefined && (await isLeftOver(join(folder, name), machine, Number(id))))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function isLeftOver(path: string, machine: string, id: number): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return false;
  return (machine === MACHINE && !isRunning(id)) || Date.now() - found.mtimeMs > OLD;
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
