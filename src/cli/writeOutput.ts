import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { Problem } from '../index.js';
import { isPackageName } from './arguments.js';
import type { Terminal } from './command.js';

/**
 * Writes an output and tells so on the error stream. The file is complete or not there at all. A workbook of
 * that name is kept under another name. Throws a `Problem` `noOutputFile` for a folder, a pipe or a device,
 * which a file would replace, and `cannotWrite`.
 */
export async function writeOutput(path: string, content: string | Uint8Array, io: Terminal): Promise<void> {
  const kept = await writeWhole(path, content);
  if (kept !== undefined) io.err(`原有的 ${path} 已改名为 ${kept}。\n`);
  io.err(`已写出 ${path}\n`);
}

/** Writes beside the target, then renames. Returns the new name of the workbook that was there. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<string | undefined> {
  await refuseOthers(path);
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, content);
    const kept = await keepWorkbook(path, content);
    await rename(temporary, path);
    return kept;
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Problem('cannotWrite', { file: path });
  }
}

async function refuseOthers(path: string): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  if (old && !old.isFile()) throw new Problem('noOutputFile', { file: path });
}

async function keepWorkbook(path: string, content: string | Uint8Array): Promise<string | undefined> {
  if (!isPackageName(path)) return undefined;
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size === 0 || (await isSame(path, size, Buffer.from(content)))) return undefined;
  const ending = extname(path);
  const kept = await findFreeName(path.slice(0, -ending.length), ending);
  await rename(path, kept);
  return kept;
}

/** True where the file of that size has this content; a file of another size is not read. */
async function isSame(path: string, size: number, content: Buffer): Promise<boolean> {
  return size === content.length && (await readFile(path)).equals(content);
}

async function findFreeName(base: string, ending: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `${base}.原${count === 1 ? '' : count}${ending}`;
    const isTaken = await stat(name).then(
      () => true,
      () => false,
    );
    if (!isTaken) return name;
  }
}
