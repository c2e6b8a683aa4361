import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listReports } from '../bodies/listReports.js';
import { Problem, READABLE_KINDS } from '../index.js';
import { usage } from './arguments.js';
import type { FileResult } from './checkFile.js';

/** The files that paths lead to. */
export interface ExpandedPaths {
  readonly files: readonly string[];
  /** The other files in folders that may be reports. */
  readonly others: readonly string[];
  /** The folders without a readable file, and why. */
  readonly failed: readonly Extract<FileResult, { problem: unknown }>[];
}

/**
 * Replaces each folder by the readable files in it, in the order of their names. Folders of which nothing can
 * be read do not keep the others from being checked.
 */
export async function expandFolders(paths: readonly string[]): Promise<ExpandedPaths> {
  const lists = await Promise.all(paths.map(expandPath));
  return {
    files: lists.flatMap(({ files }) => files),
    others: lists.flatMap(({ others }) => others),
    failed: lists.flatMap(({ failed }) => failed),
  };
}

async function expandPath(path: string): Promise<ExpandedPaths> {
  if (!(await isFolder(path))) return { files: [path], others: [], failed: [] };
  const fail = (problem: Problem): ExpandedPaths => ({
    files: [],
    others: [],
    failed: [{ file: path, problem }],
  });
  const inFolder = (listed: readonly string[]) => listed.map((name) => join(path, name));
  const names = await readdir(path).catch(() => undefined);
  if (!names) return fail(new Problem('folderUnreadable', { folder: path }));
  const { files, others } = listReports(names);
  const list = { files: inFolder(files), others: inFolder(others), failed: [] };
  if (list.files.length > 0) return list;
  return { ...fail(usage(`文件夹 ${path} 里没有可以检查的${READABLE_KINDS}`)), others: list.others };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
