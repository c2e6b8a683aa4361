import { keepUnread, type ReadResult } from '../../index.js';
import { summariseOpened } from '../../telling/tellOpened.js';
import { describeFile } from './describeFile.js';
import type { FileHandle } from './fileAccess.js';
import type { PageFile } from './openedFile.js';
import { readFile, type FileNotice } from './readFile.js';
import type { Ask } from './useQuestion.js';

/** A file that was read to be put on the page, and what is said of it. */
interface TakenFile {
  readonly read: ReadResult;
  readonly said: FileNotice;
  readonly file: PageFile;
}

/** Reads the file that was chosen; undefined where it is a published report that the user leaves. */
export async function takeFile(
  chosen: File,
  source: FileHandle | 'made' | undefined,
  ask: Ask,
): Promise<TakenFile | undefined> {
  const { name } = chosen;
  const opened = await readFile(chosen);
  const { read, sheets, bytes } = opened;
  if (opened.isPublished === true && !(await askToTake(ask, name, read))) return undefined;
  const isSigned = bytes !== undefined && (await hasSignature(bytes));
  const handle = source === 'made' ? undefined : source;
  const isWritable = handle !== undefined && bytes !== undefined;
  const said = describeFile({ name, isWritable, isSigned, isMade: source === 'made' }, opened);
  const kept = bytes && { opened: { bytes, read, sheets }, ...(handle ? { handle } : {}) };
  // What is made of a published report keeps what was not read apart from what is blank.
  const shown = opened.isPublished === true ? { ...read, report: keepUnread(read) } : read;
  return { read: shown, said, file: { name, ...kept } };
}

/** Shows what was recognised in a published report before it is put on the page; false to leave it. */
async function askToTake(ask: Ask, name: string, read: ReadResult): Promise<boolean> {
  const { recognised, left } = summariseOpened(read);
  const missing = left.length === 0 ? ['没有发现遗漏。'] : [`没有读取或与官方格式不一致的：`, ...left];
  const text = [`“${name}”`, recognised, ...missing];
  return (await ask({ title: '打开已公布的年报', text, choices: ['打开'] })) !== undefined;
}

async function hasSignature(bytes: Uint8Array): Promise<boolean> {
  const { isSigned } = await import('../../hosts/file/editing/editPackage.js');
  return isSigned(bytes);
}
