import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem } from '../../index.js';

/** Makes a folder and those above it; throws a `Problem` `cannotWrite`. */
export async function makeFolder(folder: string): Promise<void> {
  await makeWithin(resolve(folder)).catch(() => {
    throw new Problem('cannotWrite', { file: folder });
  });
}

/**
 * Makes each folder once. Node's own way of making several tries without end where a file system says of a
 * folder in a folder that is there that there is none, as `/proc` does.
 */
async function makeWithin(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return;
    const above = dirname(folder);
    if (above === folder || (await isThere(above))) throw error;
    await makeWithin(above);
    await makeWithin(folder);
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
