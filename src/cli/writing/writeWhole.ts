import { copyFile, constants, link, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../../index.js';
import { isReplaced } from './isReplaced.js';
import { moveAside } from './moveAside.js';
import { clearLeftovers, temporaryIn } from './temporaryFiles.js';

/** Errors of file systems without a second name for a file, such as those of USB sticks. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL'];

/**
 * Writes a file beside its place and then puts it there. Returns the new names of what was there. Programs
 * that write to one place at the same time replace nothing of each other: each moves aside what it finds.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  mayReplace: (path: string, content: Buffer) => Promise<boolean> = isReplaced,
): Promise<readonly string[]> {
  await refuseOthers(path);
  const folder = dirname(path);
  await clearLeftovers(folder);
  const temporary = temporaryIn(folder);
  try {
    await writeNew(temporary, content);
    const isOld = await mayReplace(path, Buffer.from(content));
    return await putInPlace(temporary, path, isOld);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function refuseOthers(path: string): Promise<void> {
  const old = await lstat(path).catch(() => undefined);
  if (old && !old.isFile()) throw new Problem('noOutputFile', { file: path });
}

/** Writes a new file through to the disk: a full one may only tell then. */
async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putInPlace(temporary: string, path: string, isOld: boolean): Promise<readonly string[]> {
  if (isOld) {
    await rename(temporary, path);
    return [];
  }
  const kept: string[] = [];
  do {
    const moved = await moveAside(path);
    if (moved !== undefined) kept.push(moved);
  } while (!(await putNew(temporary, path, kept)));
  return kept;
}

/** Puts a file where there is none; returns false where another program was faster. */
async function putNew(temporary: string, path: string, kept: readonly string[]): Promise<boolean> {
  try {
    await linkOrCopy(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    await putBack(kept.at(-1), path);
    throw error;
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch((error: unknown) => {
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return copyFile(from, to, constants.COPYFILE_EXCL);
  });
}

/** Gives what was moved aside its name again, unless something has taken it. */
async function putBack(kept: string | undefined, path: string): Promise<void> {
  if (kept === undefined) return;
  const isFree = await lstat(path).then(
    () => false,
    () => true,
  );
  if (isFree) await rename(kept, path).catch(() => undefined);
}
