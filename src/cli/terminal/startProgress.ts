import type { Terminal } from '../options/command.js';
import { tellRemaining } from './remaining.js';

/** Tells on a terminal, and nowhere else, how far the work on files is and how long the rest takes. */
export function startProgress(
  done: string,
  total: number,
  { canOverwrite, progress }: Terminal,
): { readonly step: () => void } {
  const start = performance.now();
  let count = 0;
  return {
    step: () => {
      count += 1;
      const rest = tellRemaining(count, total, performance.now() - start);
      if (canOverwrite) progress(`${done} ${count}/${total}${rest}`, count === total);
    },
  };
}
