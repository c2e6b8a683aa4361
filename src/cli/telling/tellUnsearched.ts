import type { ExpandedPaths } from '../opening/expandFolders.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';

/** Tells the folders in folders that were not searched, and how they are. */
export function tellUnsearched({ unsearched }: ExpandedPaths, { err }: Terminal): void {
  if (unsearched.length === 0) return;
  err(`没有查找子文件夹：${unsearched.map(showInLine).join('、')}（用 --depth 指定查找几层）\n`);
}
