import type { Checking } from './checking.js';
import { isPassing, type Retrying } from './retrying.js';
import type { PaneStore } from '../state/store.js';
import type { Watching } from './watching.js';
import { withoutReport } from '../state/withoutReport.js';

/** Looking at a workbook that was not read yet. */
interface Looking {
  /** Reads and checks the workbook without marking anything; for when the pane opens. */
  readonly look: () => Promise<void>;
  /** Looks quietly at a workbook in which no report was found, or which could not be read. */
  readonly again: () => Promise<void>;
}

/** Looks at the workbook of the store's host, and says what to do where it cannot be read. */
export function openLooking(
  store: PaneStore,
  { readAndCheck }: Checking,
  watch: Watching['watch'],
  { later }: Retrying,
): Looking {
  const { state, set, run, tell, why, words, surroundings } = store;
  const read = async () => {
    await watch();
    await readAndCheck().catch((error: unknown) => {
      // A workbook without a report is no failure.
      if (state().book !== 'none') throw error;
    });
  };
  const readLate = async () => {
    await read();
    // The sentence that it could not be read holds no longer.
    set(({ notice: _, ...now }) => now);
  };
  const fail = async (error: unknown) => {
    if (state().book !== 'there') set({ book: 'unread' });
    tell('bad', words.unread(await why(error)));
    if (isPassing(error)) later(readLate);
  };
  /** What the user chose last time; what was chosen meanwhile stays. The first look does not wait for it. */
  const takePreferences = async () => {
    const { preferences, isWatching } = state();
    const kept = await surroundings.loadPreferences().catch(() => ({}));
    const isChosen = state().preferences !== preferences || state().isWatching !== isWatching;
    if (isChosen) return;
    const watch = 'watch' in kept ? kept.watch : undefined;
    set({ preferences: { ...preferences, ...kept }, isWatching: watch ?? isWatching });
  };
  return {
    look: async () => {
      // What was made of the workbook that was open before, and what is known of its cells, is of no use.
      set((now) => ({ ...withoutReport(now), confirmed: new Map(), edited: new Set() }));
      set({ isWatching: surroundings.place === 'page', isAsked: false });
      await run(async () => read().catch(fail));
      await takePreferences();
    },
    again: async () => run(async () => readLate().catch(fail), true),
  };
}
