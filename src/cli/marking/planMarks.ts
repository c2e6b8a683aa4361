import type { LastSource } from '../last/pickLast.js';
import type { FoundFile } from '../opening/searchFolder.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { makeFolder } from '../writing/makeFolder.js';
import { planCopies, tellCollided } from './planCopies.js';

/**
 * Plans marked copies as `planCopies` does, never over last year's reports, and tells those that collide.
 * Makes the folder; throws a `Problem` `cannotWrite` where it cannot be made.
 */
export async function planMarks(
  files: readonly FoundFile[],
  folder: string,
  source: LastSource | undefined,
  io: Terminal,
): Promise<ReadonlyMap<string, string>> {
  await makeFolder(folder);
  const others = source?.kind === 'folder' ? source.files.map(({ file }) => file) : [];
  const { stems, collided } = await planCopies(files, folder, others);
  for (const each of collided) io.err(`文件名只有扩展名不同：${showInLine(tellCollided(each))}。\n`);
  return stems;
}
