import { join } from 'node:path';
import type { PassedOver } from '../../bodies/passedOver.js';
import { Problem, READABLE_KINDS } from '../../index.js';
import { usage } from '../options/arguments.js';
import { failureOf, type UnusableFile } from '../terminal/failure.js';
import { searchFolder, type SearchOptions } from './searchFolder.js';
import { isFolder } from './isFolder.js';

/** The files that paths lead to. */
export interface ExpandedPaths {
  readonly files: readonly string[];
  /** The other files in folders, and why they are not opened. */
  readonly passedOver: readonly PassedOver[];
  /** The folders without a readable file, and why. */
  readonly failed: readonly UnusableFile[];
  /** The folders in folders that were not searched. */
  readonly unsearched: readonly string[];
}

/**
 * Replaces each folder by the files in it that may be reports, as `searchFolder` finds them. Folders of which
 * nothing can be read do not keep the others from being checked.
 */
export async function expandFolders(
  paths: readonly string[],
  options: SearchOptions = { depth: 0 },
): Promise<ExpandedPaths> {
  const lists = await Promise.all(paths.map((path) => expandPath(path, options)));
  return {
    files: lists.flatMap(({ files }) => files),
    passedOver: lists.flatMap(({ passedOver }) => passedOver),
    failed: lists.flatMap(({ failed }) => failed),
    unsearched: lists.flatMap(({ unsearched }) => unsearched),
  };
}

const NOTHING: ExpandedPaths = { files: [], passedOver: [], failed: [], unsearched: [] };

async function expandPath(path: string, options: SearchOptions): Promise<ExpandedPaths> {
  if (!(await isFolder(path))) return { ...NOTHING, files: [path] };
  try {
    const { files, passedOver, unsearched, closed } = await searchFolder(path, options);
    const failed = closed.map((name) => failedFolder(join(path, name)));
    const list = {
      files: files.map((each) => each.path),
      passedOver: passedOver.map(({ file, why }) => ({ file: join(path, file), why })),
      unsearched: unsearched.map((name) => join(path, name)),
      failed,
    };
    if (files.length > 0 || failed.length > 0) return list;
    const problem = usage(`文件夹 ${path} 里没有可以检查的${READABLE_KINDS}`);
    return { ...list, failed: [{ file: path, problem }] };
  } catch (error) {
    return { ...NOTHING, failed: [{ file: path, problem: failureOf(error) }] };
  }
}

function failedFolder(folder: string): UnusableFile {
  return { file: folder, problem: new Problem('folderUnreadable', { folder }) };
}
