import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listReports } from '../../bodies/listReports.js';
import { Problem, READABLE_KINDS } from '../../index.js';
import { usage } from '../options/arguments.js';
import type { UnusableFile } from '../terminal/failure.js';

/** The files that paths lead to. */
export interface ExpandedPaths {
  readonly files: readonly string[];
  /** The other files in folders that may be reports. */
  readonly others: readonly string[];
  /** The folders without a readable file, and why. */
  readonly failed: readonly UnusableFile[];
  /** The folders in folders that were not searched. */
  readonly unsearched: readonly string[];
}

/**
 * Replaces each folder by the readable files in it and in so many levels of folders below, in the order of
 * their names. Folders of which nothing can be read do not keep the others from being checked.
 */
export async function expandFolders(paths: readonly string[], depth = 0): Promise<ExpandedPaths> {
  return joinPaths(await Promise.all(paths.map((path) => expandPath(path, depth))));
}

function joinPaths(lists: readonly ExpandedPaths[]): ExpandedPaths {
  return {
    files: lists.flatMap(({ files }) => files),
    others: lists.flatMap(({ others }) => others),
    failed: lists.flatMap(({ failed }) => failed),
    unsearched: lists.flatMap(({ unsearched }) => unsearched),
  };
}

async function expandPath(path: string, depth: number): Promise<ExpandedPaths> {
  if (!(await isFolder(path))) return { ...NOTHING, files: [path] };
  const list = await expandFolder(path, depth);
  if (list.files.length > 0 || list.failed.length > 0) return list;
  const problem = usage(`文件夹 ${path} 里没有可以检查的${READABLE_KINDS}`);
  return { ...list, failed: [{ file: path, problem }] };
}

const NOTHING: ExpandedPaths = { files: [], others: [], failed: [], unsearched: [] };

async function expandFolder(path: string, depth: number): Promise<ExpandedPaths> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    const problem = new Problem('folderUnreadable', { folder: path });
    return { ...NOTHING, failed: [{ file: path, problem }] };
  }
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const inner = folders.map(({ name }) => join(path, name)).sort();
  const { files, others } = listReports(entries.map(({ name }) => name));
  const inFolder = (listed: readonly string[]) => listed.map((name) => join(path, name));
  const own = { ...NOTHING, files: inFolder(files), others: inFolder(others) };
  if (depth === 0) return { ...own, unsearched: inner };
  return joinPaths([own, ...(await Promise.all(inner.map((folder) => expandFolder(folder, depth - 1))))]);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
