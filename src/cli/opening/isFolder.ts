import { stat } from 'node:fs/promises';

/** True for the path of a folder; false for one that leads nowhere too. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
