import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PassedOver } from '../../bodies/passedOver.js';
import { OPENABLE, Problem, READABLE } from '../../index.js';

/** A file that was found in a folder. */
export interface FoundFile {
  readonly path: string;
  /** Its path from the folder that was searched, with `/`. */
  readonly name: string;
}

/** What was found in a folder and the folders in it. */
export interface FoundFiles {
  /** The files that may be reports, in the order of their names. */
  readonly files: readonly FoundFile[];
  /** What was found and is not read, and why. */
  readonly passedOver: readonly PassedOver[];
}

/** How a folder is searched. */
export interface SearchOptions {
  /** How many levels of folders below it are searched; 0 for the folder alone. */
  readonly depth: number;
  /** Folders that are not searched, such as that of the results. */
  readonly except?: readonly string[];
}

/** Endings under which a report may be sent in a form that is not read; opening it says what to do. */
const OTHER_FORMS = ['.ofd', '.csv'];
const ARCHIVES = ['.zip', '.rar', '.7z', '.tar', '.gz'];
const PICTURES = ['.jpg', '.jpeg', '.png', '.bmp', '.tif', '.tiff', '.gif'];

/** The file by which the results of an earlier review are known. */
export const RECORDS = '审核记录.jsonl';

/**
 * Searches a folder for files that may be reports. Links are not followed. Throws a `Problem`
 * `folderUnreadable`.
 */
export async function searchFolder(folder: string, options: SearchOptions): Promise<FoundFiles> {
  const except = await Promise.all((options.except ?? []).map(realPathOf));
  const search = { files: [] as FoundFile[], passedOver: [] as PassedOver[], except: new Set(except) };
  await searchInto(folder, '', options.depth, search);
  return { files: search.files, passedOver: search.passedOver };
}

interface Search {
  readonly files: FoundFile[];
  readonly passedOver: PassedOver[];
  readonly except: ReadonlySet<string>;
}

async function searchInto(folder: string, prefix: string, depth: number, search: Search): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    if (prefix === '') throw new Problem('folderUnreadable', { folder });
    search.passedOver.push({ file: prefix, why: '文件夹打不开，请确认有读取权限' });
    return;
  }
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const printed = printedForms(sorted);
  for (const entry of sorted) {
    const found = { path: join(folder, entry.name), name: prefix + entry.name };
    const why = entry.isDirectory() ? await whyNotSearched(found, depth, search) : whyPassed(entry, printed);
    if (why !== undefined) search.passedOver.push({ file: found.name, why });
    else if (entry.isDirectory()) await searchInto(found.path, `${found.name}/`, depth - 1, search);
    else search.files.push(found);
  }
}

async function whyNotSearched(
  { path, name }: FoundFile,
  depth: number,
  { except }: Search,
): Promise<string | undefined> {
  if (except.has(await realPathOf(path))) return '是存放结果的文件夹';
  if (/(?:^|\/)\.[^/]*$/.test(name)) return '隐藏的文件夹';
  if ((await readdir(path).catch((): string[] => [])).includes(RECORDS)) return '以前的审核结果';
  return depth > 0 ? undefined : '子文件夹，没有查找（用 --depth 指定查找几层）';
}

function whyPassed(entry: Dirent, printed: ReadonlySet<string>): string | undefined {
  const { name } = entry;
  if (entry.isSymbolicLink()) return '是链接';
  if (!entry.isFile()) return '不是普通文件';
  if (/^~\$|^\.~|^~.*\.tmp$/.test(name)) return '程序打开文件时留下的临时文件';
  if (name.startsWith('.')) return '隐藏文件';
  const ending = extname(name).toLowerCase();
  if (ARCHIVES.includes(ending)) return '压缩包，请解压后再审核';
  if (PICTURES.includes(ending)) return '图片，读不出报告';
  if (![...OPENABLE, ...OTHER_FORMS].includes(ending)) return '不是报告的格式';
  return printed.has(name) ? '与工作簿同名，是它的打印稿' : undefined;
}

/** The published files that bear the name of a workbook beside them. */
function printedForms(entries: readonly Dirent[]): ReadonlySet<string> {
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const isData = (name: string) => READABLE.includes(extname(name).toLowerCase());
  const stems = new Set(files.filter(isData).map(stemOf));
  return new Set(files.filter((name) => !isData(name) && stems.has(stemOf(name))));
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length).toLowerCase();
}

async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
