import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, PUBLISHED, READABLE, READABLE_KINDS } from '../index.js';
import { usage } from './arguments.js';
import type { FileResult } from './checkFile.js';

/** Endings of files that may be reports, in a form that is not read. */
const OTHER_FORMS = ['.csv', '.doc', '.docx', '.wps', '.pdf', '.ofd', '.htm', '.html', '.mht', '.txt'].filter(
  (ending) => !READABLE.includes(ending),
);

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
  const names = await readdir(path).catch(() => undefined);
  if (!names) return fail(new Problem('folderUnreadable', { folder: path }));
  const list = listReports(path, names);
  if (list.files.length > 0) return list;
  return { ...fail(usage(`文件夹 ${path} 里没有可以检查的${READABLE_KINDS}`)), others: list.others };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function listReports(folder: string, all: readonly string[]): ExpandedPaths {
  const names = all.filter((name) => !/^(?:~\$|\.)/.test(name)).sort();
  const withEnding = (endings: readonly string[]) =>
    names.filter((name) => hasEnding(name, endings)).map((name) => join(folder, name));
  const workbooks = withEnding(READABLE);
  // Published reports beside workbooks are their printed form.
  const files = workbooks.length > 0 ? workbooks : withEnding(PUBLISHED);
  return { files, others: withEnding(OTHER_FORMS).filter((file) => !files.includes(file)), failed: [] };
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}
