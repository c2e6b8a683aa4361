import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, PUBLISHED, READABLE, READABLE_KINDS } from '../index.js';
import { usage } from './arguments.js';

/** Endings of files that may be reports, in a form that is not read. */
const OTHER_FORMS = ['.csv', '.doc', '.docx', '.wps', '.pdf', '.ofd', '.htm', '.html', '.mht', '.txt'].filter(
  (ending) => !READABLE.includes(ending),
);

/**
 * Replaces each folder by the readable files in it, in the order of their names. The other files in it that
 * may be reports are told to `passOver`. Throws a `Problem` `usage` for a folder without a readable file.
 */
export async function expandFolders(
  paths: readonly string[],
  passOver: (files: readonly string[]) => void,
): Promise<readonly string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => ((await isFolder(path)) ? listFolder(path, passOver) : [path])),
  );
  return lists.flat();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function listFolder(
  folder: string,
  passOver: (files: readonly string[]) => void,
): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => !/^(?:~\$|\.)/.test(name)).sort();
  const withEnding = (endings: readonly string[]) =>
    names.filter((name) => hasEnding(name, endings)).map((name) => join(folder, name));
  const workbooks = withEnding(READABLE);
  // Published reports beside workbooks are their printed form.
  const readable = workbooks.length > 0 ? workbooks : withEnding(PUBLISHED);
  const others = withEnding(OTHER_FORMS).filter((file) => !readable.includes(file));
  if (others.length > 0) passOver(others);
  if (readable.length === 0) throw usage(`文件夹 ${folder} 里没有可以检查的${READABLE_KINDS}`);
  return readable;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => {
    throw new Problem('folderUnreadable', { folder });
  });
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}
