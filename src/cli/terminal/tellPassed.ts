import type { PassedOver } from '../../bodies/passedOver.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from './showControls.js';

/** Tells the files that were found and not used, each with its reason; `done` is what was not done. */
export function tellPassed(
  done: '检查' | '读取' | '审核',
  passedOver: readonly PassedOver[],
  { err }: Terminal,
): void {
  for (const { file, why } of passedOver) err(`没有${done} ${showInLine(file)}：${showInLine(why)}。\n`);
}
