import { debounce } from './debounce.js';
import type { Checking } from './checking.js';
import { hasChanged } from './hasChanged.js';
import { isBusyNow, isPassing, type Retrying } from './retrying.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';

/** Milliseconds without an edit after which the edits so far are checked. */
const REST = 500;

/** 边填边查: notices edits, and checks them where the user wants that. */
export interface Watching extends Pick<Work, 'setWatching' | 'stop'> {
  /**
   * Starts to notice edits. Does nothing where it has started, or where the host cannot tell of edits; throws
   * a `Problem` where the host does nothing at the moment.
   */
  readonly watch: () => Promise<void>;
}

/**
 * Watches the host of the store; nothing is noticed before `watch` is called. Where no report was read yet,
 * `lookAgain` is called after edits.
 */
export function openWatching(
  store: PaneStore,
  { recheck }: Checking,
  retrying: Retrying,
  lookAgain: () => void,
): Watching {
  const { state, set, run, prefer } = store;
  let unwatch: (() => Promise<void>) | undefined;
  const edits = debounce(REST, () => {
    const { isBusy, isWatching, isStale, book } = state();
    if (isBusy) edits.call();
    else if (book !== 'there') lookAgain();
    else if (isWatching) void run(async () => retryRefused(store, recheck, retrying), true);
    else if (isStale) retrying.now();
    else void run(async () => ((await hasChanged(store)) ? markStale(store) : undefined), true);
  });
  let isOpen = true;
  const noticed = () => {
    if (isOpen) edits.call();
  };
  return {
    watch: async () => {
      unwatch ??= await startWatching(store, noticed, retrying.now);
    },
    setWatching: async (on) => {
      set({ isWatching: on });
      prefer({ watch: on });
      if (on && state().book === 'there') await run(async () => retryRefused(store, recheck, retrying));
    },
    stop: async () => {
      isOpen = false;
      edits.cancel();
      retrying.drop();
      await unwatch?.();
    },
  };
}

/** Calls `noticed` after an edit, and after a calculation without one: the figures may then be others. */
async function startWatching(store: PaneStore, noticed: () => void, left: () => void) {
  const { state, surroundings } = store;
  const onEdit = () => {
    markStale(store);
    noticed();
  };
  const onCalculated = () => {
    const { book, isStale } = state();
    if (book === 'there' && !isStale) noticed();
  };
  return surroundings.host.watch(onEdit, left, onCalculated).catch(withoutEvents);
}

/** Without events, everything but 边填边查 still works; but not while the host does nothing. */
function withoutEvents(error: unknown): undefined {
  if (isBusyNow(error)) throw error;
}

/** A recheck that the user did not ask for; it is tried again where Excel does nothing at the moment. */
async function retryRefused(
  { set }: PaneStore,
  recheck: () => Promise<void>,
  { later }: Retrying,
): Promise<void> {
  const again = async () => {
    await recheck();
    // The sentence that it was refused holds no longer.
    set(({ notice, ...now }) => ({ ...now, ...(notice && notice.tone !== 'bad' ? { notice } : {}) }));
  };
  try {
    await recheck();
  } catch (error) {
    if (isPassing(error)) later(again);
    throw error;
  }
}

/** Says that what is shown was worked out before an edit; the sentence on a result goes. */
function markStale({ state, set }: PaneStore): void {
  const { checked, preview, edits, notice } = state();
  if (notice?.isResult) set(({ notice: _, ...now }) => now);
  set({
    edits: edits + 1,
    ...(checked ? { isStale: true } : {}),
    ...(checked && preview ? { preview: { ...preview, isOld: true } } : {}),
  });
}
