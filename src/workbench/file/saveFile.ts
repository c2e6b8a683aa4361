import type { PageHost } from '../../hosts/page/pageHost.js';
import { Problem } from '../../index.js';
import { drawnContent, editedContent, type ReadyContent } from './contentToSave.js';
import { canPickPlace, mediaTypeOf, pickPlace, type FileHandle } from './fileAccess.js';
import { offerDownload } from './offerDownload.js';
import { openPackageBytes, type PageFile } from './openedFile.js';
import { tellRefused } from './tellRefused.js';
import type { Ask } from './useQuestion.js';
import { isSameBytes } from '../../hosts/file/bytes/isSameBytes.js';
import { allowWriting, readHandle, writeHandle } from './writeHandle.js';

/**
 * What became of saving. `written`: the file holds what was on the page. `handed`: the browser has it for
 * download, and only the user can tell whether it is kept. `left`: nothing was written.
 */
export type Saved =
  | { readonly kind: 'written'; readonly file: PageFile; readonly more: readonly string[] }
  | { readonly kind: 'handed'; readonly name: string; readonly more: readonly string[] }
  | { readonly kind: 'left' };

/** What saving works on. */
interface Saving {
  readonly host: PageHost;
  readonly file: PageFile | undefined;
  readonly ask: Ask;
}

/**
 * Saves the page: into the opened file where the browser lets it and `isElsewhere` is false, else where the
 * user chooses, else as a download. The opened workbook is edited; where that is not possible the user is
 * asked before a new one is drawn. Throws a `Problem`, after which the file is as it was.
 */
export async function saveFile(saving: Saving, isElsewhere: boolean): Promise<Saved> {
  const { file } = saving;
  const content = await contentOf(saving);
  if (!content) return { kind: 'left' };
  if (!isElsewhere && content.isEdited && file?.opened && file.handle) {
    const place = await placeIn(file.handle, file.opened.bytes, saving.ask);
    if (place === 'cancelled') return { kind: 'left' };
    if (place === 'here') return write(file.handle, content);
  }
  return saveElsewhere(content);
}

async function contentOf({ host, file, ask }: Saving): Promise<ReadyContent | undefined> {
  if (!file?.opened) return drawnContent(host);
  const content = await editedContent(host, { ...file, opened: file.opened });
  if (!('refused' in content)) return content;
  const answer = await ask({
    title: '不能写进原文件',
    text: tellRefused(content.refused, file.opened),
    choices: ['另存为新工作簿'],
  });
  return answer === undefined ? undefined : drawnContent(host);
}

/**
 * Where to write once it is known that the file on the disk is still the one that was opened, or the user
 * wants it to be overwritten.
 */
async function placeIn(
  handle: FileHandle,
  known: Uint8Array,
  ask: Ask,
): Promise<'here' | 'elsewhere' | 'cancelled'> {
  await allowWriting(handle);
  if (isSameBytes(await readHandle(handle), known)) return 'here';
  const answer = await ask({
    title: '文件在别处被改过',
    text: [
      `“${handle.name}”打开以后又被别的程序或别人改过，直接保存会盖掉那些改动。`,
      '可以另存为一个文件，两份都留下，再核对合并。',
    ],
    choices: ['另存为', '仍然覆盖'],
  });
  if (answer === undefined) return 'cancelled';
  return answer === 0 ? 'elsewhere' : 'here';
}

async function saveElsewhere(content: ReadyContent): Promise<Saved> {
  const { bytes, name, ending, more } = content;
  const place = canPickPlace() ? await pickPlace(name, ending) : 'unable';
  if (place === 'cancelled') return { kind: 'left' };
  if (place !== 'unable') {
    if (!place.name.toLowerCase().endsWith(ending)) throw new Problem('wrongEnding', { ending });
    await allowWriting(place);
    return write(place, content);
  }
  offerDownload(name, mediaTypeOf(ending), bytes);
  return { kind: 'handed', name, more };
}

async function write(handle: FileHandle, { bytes, more }: ReadyContent): Promise<Saved> {
  await writeHandle(handle, bytes);
  const opened = await openPackageBytes(bytes);
  return { kind: 'written', file: { name: handle.name, opened, handle }, more };
}
