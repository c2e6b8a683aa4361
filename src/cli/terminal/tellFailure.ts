import { tellProblem } from '../../index.js';
import type { Terminal } from '../options/command.js';
import type { FileFailure } from './failure.js';
import { showInLine } from './showControls.js';

/** The options that a sentence for all faces does not name. */
const OPTIONS: Readonly<Partial<Record<FileFailure['code'], string>>> = {
  wrongLastBody: '加 --renamed',
  bodiesWithoutYear: '用 --year',
  bodiesOfNoEdition: '用 --year',
  otherParent: '用 --against',
};

/** Tells that the marked copy of a file was not written, and why; the file itself was checked. */
export function tellUncopied(file: string, failure: FileFailure, { err }: Terminal): void {
  err(`${showInLine(file)} 已经检查，标记副本没有写出：${tellFailure(failure)}\n`);
}

/** The sentence of a problem on one line, whatever the names and texts from outside in it. */
export function tellFailure({ code, facts }: FileFailure): string {
  const shown = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? showInLine(fact) : fact,
  ]);
  const told = tellProblem({ code, facts: Object.fromEntries(shown) as FileFailure['facts'] });
  const option = OPTIONS[code];
  return option === undefined ? told : `${told.slice(0, -1)}（命令行${option}）。`;
}
