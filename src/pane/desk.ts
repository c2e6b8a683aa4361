import { Problem, tellProblem } from '../index.js';
import { START, type Notice, type PaneState } from './state.js';
import type { Surroundings } from './surroundings.js';
import { wordsFor } from './words.js';
import type { Words } from './words/zh.js';

/** How long Excel may take before a word is said of it, in milliseconds. */
const SLOW = 2000;

/** What all work in the pane goes over: its state, and one action at a time. */
export interface Desk {
  readonly surroundings: Surroundings;
  readonly words: Words;
  readonly state: () => PaneState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly set: (change: Partial<PaneState> | ((now: PaneState) => PaneState)) => void;
  readonly tell: (tone: Notice['tone'], text: string) => void;
  /**
   * Runs an action unless one is running; what goes wrong becomes a sentence. A quiet one, which nobody asked
   * for, says nothing of a cell that is being edited.
   */
  readonly run: (action: () => Promise<void>, isQuiet?: boolean) => Promise<void>;
}

/** A desk with nothing on it yet. */
export function openDesk(surroundings: Surroundings): Desk {
  const words = wordsFor(surroundings.language);
  const subscribers = new Set<() => void>();
  let state = START;
  const set: Desk['set'] = (change) => {
    state = typeof change === 'function' ? change(state) : { ...state, ...change };
    for (const changed of [...subscribers]) changed();
  };
  const tell: Desk['tell'] = (tone, text) => set({ notice: { tone, text } });
  return {
    surroundings,
    words,
    set,
    tell,
    state: () => state,
    subscribe: (changed) => {
      subscribers.add(changed);
      return () => {
        subscribers.delete(changed);
      };
    },
    run: async (action, isQuiet = false) => {
      if (state.isBusy) return;
      set(({ notice, ...now }) => ({ ...now, ...(isQuiet && notice ? { notice } : {}), isBusy: true }));
      const timer = setTimeout(() => set({ isSlow: true }), SLOW);
      try {
        await action();
      } catch (error) {
        if (!isQuiet || !(error instanceof Problem && error.code === 'cellEditing'))
          tell('bad', error instanceof Problem ? tellProblem(error) : words.unexpected);
        if (isQuiet) set({ isStale: true });
      } finally {
        clearTimeout(timer);
        set({ isBusy: false, isSlow: false });
      }
    },
  };
}
