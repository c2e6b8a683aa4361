import { tellProblem } from '../index.js';
import type { FileFailure } from './checkFile.js';
import { showInLine } from './showControls.js';

/** The sentence of a problem on one line, whatever the names and texts from outside in it. */
export function tellFailure({ code, facts }: FileFailure): string {
  const shown = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? showInLine(fact) : fact,
  ]);
  return tellProblem({ code, facts: Object.fromEntries(shown) as FileFailure['facts'] });
}
