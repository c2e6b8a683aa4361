import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { writeProblem } from './writeProblem.js';
import { writeWhole } from './writeWhole.js';

/**
 * Writes an output and tells so on the error stream. The file is complete or not there at all. What was there
 * under that name is kept under another, but for a text that is made again. Throws a `Problem`
 * `noOutputFile` for a folder, a link, a pipe or a device, which a file would replace, `diskFull` and
 * `cannotWrite`.
 */
export async function writeOutput(path: string, content: string | Uint8Array, io: Terminal): Promise<void> {
  const kept = await writeWhole(path, content).catch((error: unknown) => {
    throw writeProblem(error, path);
  });
  const name = showInLine(path);
  for (const each of kept) io.err(`原有的 ${name} 已改名为 ${showInLine(each)}。\n`);
  io.err(`已写出 ${name}\n`);
}
