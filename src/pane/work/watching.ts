import type { Checking } from './checking.js';
import { debounce } from './debounce.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';

/** Milliseconds without an edit after which the edits so far are checked. */
const REST = 500;

/** 边填边查: notices edits, and checks them where the user wants that. */
export interface Watching extends Pick<Work, 'setWatching' | 'stop'> {
  /** Starts to notice edits. Does nothing where it has started, or where the host cannot tell of edits. */
  readonly watch: () => Promise<void>;
}

/** Watches the host of the store; nothing is noticed before `watch` is called. */
export function openWatching(store: PaneStore, { recheck }: Checking): Watching {
  const { state, set, run, prefer, surroundings } = store;
  let unwatch: (() => Promise<void>) | undefined;
  const unwatchTyping = surroundings.watchTyping?.((isTyping) => set({ isTyping }));
  const edits = debounce(REST, () => {
    const { isBusy, isWatching, book } = state();
    if (isBusy) edits.call();
    else if (isWatching && book !== 'none') void run(recheck, true);
  });
  let isOpen = true;
  const onEdit = () => {
    markStale(store);
    if (isOpen && state().isWatching) edits.call();
  };
  return {
    watch: async () => {
      // Without events, everything but 边填边查 still works.
      unwatch ??= await surroundings.host.watch(onEdit).catch(() => undefined);
    },
    setWatching: async (on) => {
      set({ isWatching: on });
      prefer({ watch: on });
      if (on && state().book === 'there') await run(recheck);
    },
    stop: async () => {
      isOpen = false;
      edits.cancel();
      unwatchTyping?.();
      await unwatch?.();
    },
  };
}

/** Says that what is shown was worked out before an edit; the sentence on a result goes. */
function markStale({ state, set }: PaneStore): void {
  const { checked, preview } = state();
  if (!checked) return;
  set(({ notice, ...now }) => ({ ...now, ...(notice && !notice.isResult ? { notice } : {}), isStale: true }));
  if (preview) set({ preview: { ...preview, isOld: true } });
}
