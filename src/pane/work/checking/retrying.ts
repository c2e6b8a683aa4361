import { Problem } from '../../../index.js';
import type { PaneStore } from '../state/store.js';

/** Milliseconds between the tries by the clock; after the last only the user's doing leads to another. */
const WAITS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** Trying again what Excel refused while a cell was being edited, or while it was busy. */
export interface Retrying {
  /** Runs an action quietly once Excel may allow it; it takes the place of one that waits. */
  readonly later: (action: () => Promise<void>) => void;
  /** Runs what waits at once: a cell was left. */
  readonly now: () => void;
  /** Drops what waits: it was done otherwise. */
  readonly drop: () => void;
}

/** True where Excel does nothing at the moment. */
export function isBusyNow(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'cellEditing' || error.code === 'noAnswer');
}

/** True for a refusal that may pass by itself. */
export function isPassing(error: unknown): boolean {
  return isBusyNow(error) || (error instanceof Problem && error.code === 'officeRefused');
}

/** Nothing waits at first. */
export function openRetrying({ run, state, set }: PaneStore): Retrying {
  let waiting: (() => Promise<void>) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const drop = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const wait = (action: () => Promise<void>) => {
    drop();
    waiting = action;
    const rest = WAITS[tries];
    tries += 1;
    if (rest !== undefined) timer = setTimeout(attempt, rest);
  };
  const attempt = () => {
    const action = waiting;
    if (!action) return;
    // What runs may be just what is waited for.
    if (state().isBusy) return wait(action);
    drop();
    void run(async () => {
      try {
        await action();
      } catch (error) {
        if (!isPassing(error)) throw error;
        // It was told before why it was refused.
        set({ isStale: state().checked !== undefined });
        wait(action);
      }
    }, true);
  };
  return {
    later: (action) => {
      tries = 0;
      wait(action);
    },
    now: attempt,
    drop,
  };
}
