import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '../../index.js';

/** Throws a `Problem` `sameFile` where the output is the input, by whatever path or link. */
export async function refuseSameFile(output: string, input: string): Promise<void> {
  const [target, source] = await Promise.all([identifyFile(output), identifyFile(input)]);
  if (target === source) throw new Problem('sameFile');
}

/** The device and number of a file; its full path where there is none yet. */
export async function identifyFile(path: string): Promise<string> {
  return stat(path).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => resolve(path),
  );
}
