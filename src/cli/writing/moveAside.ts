import { open, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';

/**
 * Renames a file to `….原.xlsx`, `….原2.xlsx` …, whichever is free, and returns the name; undefined where
 * there is no such file. No other program can take the name meanwhile.
 */
export async function moveAside(path: string): Promise<string | undefined> {
  const ending = extname(path);
  const base = path.slice(0, path.length - ending.length);
  const name = await takeName(base, ending);
  try {
    await rename(path, name);
    return name;
  } catch (error) {
    await rm(name, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes an empty file under the first name that is free. */
async function takeName(base: string, ending: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `${base}.原${count === 1 ? '' : count}${ending}`;
    try {
      const file = await open(name, 'wx');
      await file.close();
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
