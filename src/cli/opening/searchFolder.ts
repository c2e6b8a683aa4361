import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { listReports } from '../../bodies/listReports.js';
import type { PassedOver } from '../../bodies/passedOver.js';
import { Problem } from '../../index.js';
import { openFile } from './openFile.js';

/** A file that was found in a folder. */
export interface FoundFile {
  readonly path: string;
  /** Its path from the folder that was searched, with `/`. */
  readonly name: string;
}

/** What was found in a folder and the folders in it; folders and what is passed over by their names. */
export interface FoundFiles {
  /** The files that may be reports, in the order of their names. */
  readonly files: readonly FoundFile[];
  /** What was found and is not read, and why. */
  readonly passedOver: readonly PassedOver[];
  /** The folders that are too deep to be searched. */
  readonly unsearched: readonly string[];
  /** The folders that cannot be opened. */
  readonly closed: readonly string[];
}

/** How a folder is searched. */
export interface SearchOptions {
  /** How many levels of folders below it are searched; 0 for the folder alone. */
  readonly depth: number;
  /** Folders and files that are not read, such as the folder of the results and a list of bodies. */
  readonly except?: readonly string[];
  /** The script of the threads that PDFs are opened in; without one, in the thread that searches. */
  readonly script?: string | undefined;
}

/** The file by which the results of an earlier review are known. */
export const RECORDS = '审核记录.jsonl';

/**
 * Searches a folder for files that may be reports, as `listReports` tells them by their names. Links are not
 * followed. Throws a `Problem` `folderUnreadable`.
 */
export async function searchFolder(folder: string, options: SearchOptions): Promise<FoundFiles> {
  const except = await Promise.all((options.except ?? []).map(realPathOf));
  const search: Search = {
    files: [],
    passedOver: [],
    unsearched: [],
    closed: [],
    except: new Set(except),
    script: options.script,
  };
  await searchInto({ path: folder, name: '' }, options.depth, search);
  if (search.closed.includes('')) throw new Problem('folderUnreadable', { folder });
  return search;
}

interface Search {
  readonly files: FoundFile[];
  readonly passedOver: PassedOver[];
  readonly unsearched: string[];
  readonly closed: string[];
  readonly except: ReadonlySet<string>;
  readonly script: string | undefined;
}

async function searchInto(folder: FoundFile, depth: number, search: Search): Promise<void> {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    search.closed.push(folder.name);
    return;
  }
  const found = (name: string): FoundFile => ({
    path: join(folder.path, name),
    name: folder.name === '' ? name : `${folder.name}/${name}`,
  });
  const reasons = await reasonsIn(folder.path, entries, search);
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const each = found(entry.name);
    const why = (await whyExcept(each, entry, search)) ?? reasons.get(entry.name);
    if (why !== undefined) search.passedOver.push({ file: each.name, why });
    else if (!entry.isDirectory()) search.files.push(each);
    else if (depth === 0) search.unsearched.push(each.name);
    else await searchInto(each, depth - 1, search);
  }
}

async function whyExcept(
  { path }: FoundFile,
  entry: Dirent,
  { except }: Search,
): Promise<string | undefined> {
  const isExcept = except.size > 0 && except.has(await realPathOf(path));
  if (!entry.isDirectory()) return isExcept ? '不是报告，另有用处' : undefined;
  if (isExcept) return '是存放结果的文件夹';
  if (entry.name.startsWith('.')) return '隐藏的文件夹';
  if ((await readdir(path).catch((): string[] => [])).includes(RECORDS)) return '以前的审核结果';
  return undefined;
}

/** Why files of a folder are not opened, by their names; tables, where the report beside them can be read. */
async function reasonsIn(
  folder: string,
  entries: readonly Dirent[],
  { script }: Search,
): Promise<ReadonlyMap<string, string>> {
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const { passedOver, besides } = listReports(names);
  const tables: PassedOver[] = [];
  for (const { file, whole, why } of besides)
    if (await canBeRead(join(folder, whole), script)) tables.push({ file, why });
  return new Map([
    ...entries.flatMap((entry) =>
      entry.isFile() || entry.isDirectory() ? [] : [[entry.name, whyNoFile(entry)] as const],
    ),
    ...[...passedOver, ...tables].map(({ file, why }) => [file, why] as const),
  ]);
}

async function canBeRead(path: string, script: string | undefined): Promise<boolean> {
  return openFile(path, script).then(
    () => true,
    () => false,
  );
}

function whyNoFile(entry: Dirent): string {
  return entry.isSymbolicLink() ? '是链接' : '不是普通文件';
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
