import type { Checking } from '../checking/checking.js';
import { isPassing, type Retrying } from '../checking/retrying.js';
import type { PaneStore } from '../state/store.js';
import type { Watching } from '../checking/watching.js';

/** Reads what was inserted, goes to its first cell and says what was done. */
export type ReadInserted = (done: string, first: string | undefined) => Promise<void>;

/** Reading after sheets were inserted; what cannot be read yet is read later. */
export function openReadInserted(
  { surroundings: { host }, words, state, set, tell, why }: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
  { later }: Retrying,
): ReadInserted {
  const read: ReadInserted = async (done, first) => {
    await watch();
    await readAndCheck();
    if (first !== undefined) await host.goTo(first);
    tell('good', done);
  };
  return async (done, first) =>
    read(done, first).catch(async (error: unknown) => {
      if (state().book !== 'there') set({ book: 'unread' });
      tell('bad', words.unchecked(done, await why(error)));
      if (isPassing(error)) later(async () => read(done, first));
    });
}
