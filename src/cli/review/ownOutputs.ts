import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { makeFolder } from '../writing/makeFolder.js';
import { writeProblem } from '../writing/writeProblem.js';
import { writeWhole } from '../writing/writeWhole.js';
import { hashOf } from './hashOf.js';
import type { ReviewRecords } from './reviewRecords.js';

/** The outputs of a review in its folder. */
export interface OwnOutputs {
  /** Writes an output under a name, such as `退回单/青山县民政局.txt`. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Removes what earlier runs wrote and this one did not. */
  readonly clear: () => Promise<void>;
}

/**
 * Writes outputs that replace those of earlier runs, as long as nobody has changed these since. All else that
 * is there is kept under another name. Throws a `Problem` as `writeOutput` does.
 */
export function ownOutputs(folder: string, records: ReviewRecords, io: Terminal): OwnOutputs {
  const written = new Set<string>();
  const isOwn = async (name: string) => {
    const old = await readFile(join(folder, name)).catch(() => undefined);
    return old !== undefined && records.outputs.get(name) === hashOf(old);
  };
  const write: OwnOutputs['write'] = async (name, content) => {
    const path = join(folder, name);
    written.add(name);
    await makeFolder(dirname(path));
    const hash = hashOf(content);
    const old = await readFile(path).catch(() => undefined);
    if (old === undefined || hashOf(old) !== hash) {
      const kept = await writeWhole(path, content, () => isOwn(name)).catch((error: unknown) => {
        throw writeProblem(error, path);
      });
      for (const each of kept) io.err(`原有的 ${showInLine(path)} 已改名为 ${showInLine(each)}。\n`);
    }
    if (records.outputs.get(name) !== hash) records.add({ output: name, hash });
  };
  const clear = async () => {
    for (const name of records.outputs.keys()) {
      if (written.has(name)) continue;
      if (await isOwn(name)) await rm(join(folder, name), { force: true });
      else if (await exists(join(folder, name)))
        io.err(
          `${showInLine(join(folder, name))} 是以前的审核结果，已被改动，没有删去，请核对是否还需要。\n`,
        );
    }
  };
  return { write, clear };
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
