import type { Checking } from './checking.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';

/** Showing a hidden sheet again, at the user's request, where the host has hidden sheets. */
export function openUnhiding(
  { run, tell, words, surroundings: { host } }: PaneStore,
  { readAndCheck, mark }: Checking,
): Pick<Work, 'unhide'> {
  const { unhide } = host;
  if (!unhide) return {};
  return {
    unhide: async (sheet) =>
      run(async () => {
        await unhide(sheet);
        await mark(await readAndCheck());
        tell('good', words.unhidden(sheet));
      }),
  };
}
