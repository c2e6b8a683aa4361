import type { Finding } from '../../index.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';

/** Tells on the error stream what a file says that was not read, where no check tells it. */
export function tellUnread(findings: readonly Finding[], { err }: Terminal): void {
  for (const { rule, message } of findings) if (rule === 'stray') err(`注意：${showInLine(message)}。\n`);
}
