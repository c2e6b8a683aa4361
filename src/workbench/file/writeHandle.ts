import { isSameBytes } from '../../hosts/file/bytes/isSameBytes.js';
import { Problem } from '../../index.js';
import type { FileHandle } from './fileAccess.js';

/** What the errors of the browser mean, by their names. */
const CODES: Readonly<Record<string, 'writeRefused' | 'diskFull' | 'fileBusy' | 'fileGone'>> = {
  NotAllowedError: 'writeRefused',
  SecurityError: 'writeRefused',
  QuotaExceededError: 'diskFull',
  NoModificationAllowedError: 'fileBusy',
  InvalidStateError: 'fileBusy',
  NotFoundError: 'fileGone',
};

/**
 * Asks for permission to write to a file, where the browser wants that. Throws `writeRefused` where the user
 * does not allow it.
 */
export async function allowWriting(handle: FileHandle): Promise<void> {
  await tellingWhy(handle, async () => {
    const mode = { mode: 'readwrite' } as const;
    const known = await handle.queryPermission?.(mode);
    const state = known === 'granted' ? known : await handle.requestPermission?.(mode);
    if (state !== undefined && state !== 'granted') throw new Problem('writeRefused', { file: handle.name });
  });
}

/** What a file holds now; throws `fileGone` where it is not there any more. */
export async function readHandle(handle: FileHandle): Promise<Uint8Array> {
  return tellingWhy(handle, async () => new Uint8Array(await (await handle.getFile()).arrayBuffer()));
}

/**
 * Writes a file through the copy that the browser keeps beside it until it is closed, and reads it again.
 * Throws a `Problem`: `writeRefused`, `diskFull`, `fileBusy`, `fileGone` or `writeFailed`, after which the
 * file is as it was, and `writtenWrongly` where it holds anything else then.
 */
export async function writeHandle(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  await tellingWhy(handle, async () => {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes.slice());
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  });
  if (!isSameBytes(await readHandle(handle), bytes))
    throw new Problem('writtenWrongly', { file: handle.name });
}

async function tellingWhy<Answer>(handle: FileHandle, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const name = error instanceof Error ? error.name : String(error);
    const code = CODES[name];
    throw code
      ? new Problem(code, { file: handle.name })
      : new Problem('writeFailed', { file: handle.name, code: name });
  }
}
