import { relative, resolve, sep } from 'node:path';
import { Problem } from '../../index.js';
import { planMarks } from '../marking/planMarks.js';
import { isPackageName } from '../options/arguments.js';
import type { Call, ExitCode } from '../options/command.js';
import type { FileResult } from '../workers/checkFile.js';
import { checkFiles } from './checkFiles.js';
import { isFolder } from '../opening/isFolder.js';

/** True where one file is checked, or the copy is named as a file: then `--mark` takes one file. */
export async function isForOne(given: readonly string[], copy: string): Promise<boolean> {
  const [first] = given;
  const isOne = given.length === 1 && first !== undefined && !(await isFolder(first));
  return isOne || isPackageName(copy);
}

/** Checks files and writes a marked copy of each into a folder, in the subfolders that the files are in. */
export async function checkMarking(
  files: readonly string[],
  failed: readonly FileResult[],
  folder: string,
  call: Call,
): Promise<ExitCode> {
  const isOut = (path: string) => isWithin(resolve(folder), resolve(path));
  if (call.files.some(isOut)) throw new Problem('sameFile');
  const inputs = files.filter((path) => !isOut(path));
  const found = inputs.map((path) => ({ path, name: nameIn(call.files, path) }));
  return checkFiles(inputs, failed, call, (source) => planMarks(found, folder, source, call.io));
}

/** True where a path is a folder or in it. */
function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** The path of a file from the folder that was given; its name where it was given itself. */
function nameIn(given: readonly string[], path: string): string {
  const ways = given.map((each) => relative(each, path)).filter((way) => way !== '' && !way.startsWith('..'));
  const [shortest] = ways.sort((a, b) => b.length - a.length);
  return (shortest ?? path.split(/[/\\]/).at(-1) ?? path).split(sep).join('/');
}
