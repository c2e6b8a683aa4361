import { Problem } from '../../../index.js';
import { tellOwnError } from './tellOwnError.js';
import { parts } from './parts.js';
import { START, type Notice, type PaneState } from './state.js';
import type { Preferences, Surroundings } from './surroundings.js';
import { zh, type Words } from '../../words/zh.js';

/** Milliseconds after which the pane says that Excel has not answered. */
const SLOW = 2000;

/** The state of the pane, and the way to run actions on it one at a time. */
export interface PaneStore {
  readonly surroundings: Surroundings;
  readonly words: Words;
  readonly state: () => PaneState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly set: (change: Partial<PaneState> | ((now: PaneState) => PaneState)) => void;
  /** Shows a sentence in place of the last one. */
  readonly tell: (tone: Notice['tone'], text: string) => void;
  /** The sentence for an error, once what tells it is loaded. */
  readonly why: (error: unknown) => Promise<string>;
  /** Changes preferences and saves them. */
  readonly prefer: (change: Partial<Preferences>) => void;
  /**
   * Runs an action unless one is running, and shows a sentence where it throws. A quiet action is one that
   * the user did not start; it says nothing while a cell is being edited, and other actions wait for it.
   */
  readonly run: (action: () => Promise<void>, isQuiet?: boolean) => Promise<void>;
  /** Waits until nothing runs. */
  readonly idle: () => Promise<void>;
}

/** Opens the state of a pane that has not yet read its workbook. */
export function openStore(surroundings: Surroundings): PaneStore {
  const words = zh;
  const { state, subscribe, set } = holdState();
  const tell: PaneStore['tell'] = (tone, text) => set({ notice: { tone, text } });
  const why: PaneStore['why'] = async (error) =>
    error instanceof Problem ? tellLate(error, words) : tellOwnError(error);
  const fail = async (error: unknown, isQuiet: boolean) => {
    if (isQuiet) set({ isStale: true });
    if (!isQuiet || !isCellEditing(error)) tell('bad', await why(error));
  };
  const perform = performer(set, fail);
  let running: Promise<void> | undefined;
  const run: PaneStore['run'] = async (action, isQuiet = false) => {
    // What the user asks for is never dropped for what nobody asked for.
    if (state().isBusy && state().isQuiet && !isQuiet) await running;
    if (state().isBusy) return;
    if (!isQuiet) surroundings.settle?.();
    running = perform(action, isQuiet);
    await running;
  };
  const idle = async () => {
    while (state().isBusy) await running;
  };
  const prefer: PaneStore['prefer'] = (change) => {
    set({ preferences: { ...state().preferences, ...change } });
    surroundings.savePreferences(state().preferences);
  };
  return { surroundings, words, state, subscribe, set, tell, why, prefer, run, idle };
}

/** Runs an action while the pane is busy; `fail` is told what it throws. */
function performer(set: PaneStore['set'], fail: (error: unknown, isQuiet: boolean) => Promise<void>) {
  return async (action: () => Promise<void>, isQuiet: boolean): Promise<void> => {
    set(({ notice, ...now }) => ({
      ...now,
      ...(isQuiet && notice ? { notice } : {}),
      isBusy: true,
      isQuiet,
    }));
    const timer = setTimeout(() => set({ isSlow: true }), SLOW);
    try {
      await action();
    } catch (error) {
      await fail(error, isQuiet);
    } finally {
      clearTimeout(timer);
      set({ isBusy: false, isQuiet: false, isSlow: false });
    }
  };
}

function holdState(): Pick<PaneStore, 'state' | 'subscribe' | 'set'> {
  const subscribers = new Set<() => void>();
  let state = START;
  return {
    state: () => state,
    subscribe: (changed) => {
      subscribers.add(changed);
      return () => {
        subscribers.delete(changed);
      };
    },
    set: (change) => {
      state = typeof change === 'function' ? change(state) : { ...state, ...change };
      // A subscriber may unsubscribe while it is called.
      for (const changed of [...subscribers]) changed();
    },
  };
}

/** The sentence for a problem; where the sentences cannot be loaded, one that names its code. */
async function tellLate(problem: Problem, words: Words): Promise<string> {
  try {
    const { tellBookProblem } = parts.sentences.now() ?? (await parts.sentences.load());
    return tellBookProblem(problem) ?? (await parts.fileSentences.load()).tellProblem(problem);
  } catch {
    return words.untold(problem.code);
  }
}

function isCellEditing(error: unknown): boolean {
  return error instanceof Problem && error.code === 'cellEditing';
}
