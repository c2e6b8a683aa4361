import { tellProblem } from '../index.js';
import type { FileFailure } from './checkFile.js';
import { showInLine } from './showControls.js';

/** The sentence of a problem on one line, whatever the names and texts from outside in it. */
export function tellFailure({ code, facts }: FileFailure): string {
  const shown = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? showInLine(fact) : fact,
  ]);
  const told = tellProblem({ code, facts: Object.fromEntries(shown) as FileFailure['facts'] });
  return code === 'wrongLastBody' ? `${told.slice(0, -1)}（命令行加 --renamed）。` : told;
}
