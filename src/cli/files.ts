import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileHost } from '../hosts/file/fileHost.js';
import { FILE_LIMIT } from '../hosts/file/limits.js';
import { Problem, readReportJson, readSheets, type ReadResult } from '../index.js';

/** A report file that was read, with its bytes where it is a workbook. */
export interface OpenedFile extends ReadResult {
  readonly workbook?: Uint8Array;
}

/**
 * Reads a workbook or a report JSON, told apart by content. Throws a `Problem` where it is neither or cannot
 * be used.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new Problem('fileEmpty');
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isPackage || isCompound || /\.xls[xm]?$/i.test(path))
    return { ...readSheets(await fileHost(bytes).read()), workbook: bytes };
  const text = decode(bytes);
  if (/^\s*[{[]/.test(text) || /\.json$/i.test(path)) return readReportJson(text);
  throw new Problem('unknownKind');
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT) throw new Problem('fileTooLarge', { size, limit: FILE_LIMIT });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('unknownKind');
  }
}

/** Files in a folder that may well be somebody's report, in a form that is not read. */
const OTHER_FORMS = /\.(?:xls|xlsm|et|ett|ods|csv|docx?|wps|pdf)$/i;

/**
 * The files meant by the arguments: a folder stands for the workbooks and JSON files in it, in the order of
 * their names. What else in it may be a report is told to `passOver`.
 */
export async function expandFolders(
  paths: readonly string[],
  passOver: (files: readonly string[]) => void,
): Promise<readonly string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = (await readdir(path))
        .filter((name) => !name.startsWith('~$') && !name.startsWith('.'))
        .sort();
      const other = names.filter((name) => OTHER_FORMS.test(name)).map((name) => join(path, name));
      if (other.length > 0) passOver(other);
      const known = names.filter((name) => /\.(?:xlsx|json)$/i.test(name));
      if (known.length === 0)
        throw new Problem('usage', { why: `文件夹 ${path} 里没有 .xlsx 或 .json 文件` });
      return known.map((name) => join(path, name));
    }),
  );
  return lists.flat();
}

/** Throws a `Problem` `sameFile` where the output is one of the inputs. */
export async function refuseSameFile(output: string, inputs: readonly string[]): Promise<void> {
  const target = await identify(output);
  for (const input of inputs) if (target === (await identify(input))) throw new Problem('sameFile');
}

async function identify(path: string): Promise<string> {
  return stat(path).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => resolve(path),
  );
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, then renamed. A workbook that is already
 * there is kept under another name, which is returned.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<string | undefined> {
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

async function keepWorkbook(path: string, content: string | Uint8Array): Promise<string | undefined> {
  if (extname(path).toLowerCase() !== '.xlsx') return undefined;
  const old = await readFile(path).catch(() => Buffer.alloc(0));
  if (old.length === 0 || old.equals(Buffer.from(content))) return undefined;
  const name = path.slice(0, -extname(path).length);
  for (let count = 1; ; count += 1) {
    const kept = `${name}.原${count === 1 ? '' : count}.xlsx`;
    const isFree = await stat(kept).then(
      () => false,
      () => true,
    );
    if (!isFree) continue;
    await rename(path, kept);
    return kept;
  }
}
