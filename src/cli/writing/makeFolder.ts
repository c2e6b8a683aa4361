import { mkdir } from 'node:fs/promises';
import { Problem } from '../../index.js';

/** Makes a folder and those above it; throws a `Problem` `cannotWrite`. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Problem('cannotWrite', { file: folder });
  });
}
