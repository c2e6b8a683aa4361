import { openChecking, type Checking } from './checking/checking.js';
import { openInserting } from './inserting/inserting.js';
import { lateActs } from './lateActs.js';
import { openLooking } from './checking/looking.js';
import { openReasons, pendingReasons } from './reasons/reasons.js';
import { openRetrying } from './checking/retrying.js';
import type { Work } from './state/work.js';
import { openUnhiding } from './checking/unhiding.js';
import { openStore, type PaneStore } from './state/store.js';
import type { Surroundings } from './state/surroundings.js';
import { openWatching, type Watching } from './checking/watching.js';
import { withoutReport } from './state/withoutReport.js';

/** Everything that the pane does with the workbook of a host; nothing here knows how the pane looks. */
export function startWork(surroundings: Surroundings): Work {
  const store = openStore(surroundings);
  const { state, subscribe, set, words, run } = store;
  const retrying = openRetrying(store);
  const checking = openChecking(store, retrying.drop);
  const watching = openWatching(store, checking, retrying, () => void looking.again());
  const looking = openLooking(store, checking, watching.watch, retrying);
  const unwatchTyping = surroundings.watchTyping?.((isTyping) => set({ isTyping }));
  const acts = lateActs(store, { checking, retrying, watching });
  return {
    words,
    place: surroundings.place,
    state,
    subscribe,
    look: looking.look,
    check: async () => {
      if (pendingReasons(state()).length > 0) await acts.takeReasons();
      await run(async () => checkAndMark(store, checking, watching));
    },
    clear: async () => run(async () => clearMarks(store)),
    setWatching: watching.setWatching,
    ...openInserting(store, checking, watching, retrying),
    ...openReasons(store),
    ...openUnhiding(store, checking),
    ...acts,
    closeReport: () => set(({ notice: _, ...now }) => withoutReport(now)),
    stop: async () => {
      unwatchTyping?.();
      await watching.stop();
    },
  };
}

async function checkAndMark(
  { words, set, state }: PaneStore,
  { readAndCheck, mark }: Checking,
  { watch }: Watching,
): Promise<void> {
  await watch();
  set({ isAsked: true });
  const checked = await readAndCheck();
  const { findings, counts } = checked.result;
  const isPassed = findings.length === 0 && counts.undecided === 0;
  // What was edited meanwhile may not be in it.
  if (!state().isStale)
    set({
      notice: {
        tone: counts.error > 0 ? 'bad' : 'good',
        text: isPassed ? words.passed : words.summary(counts.error, counts.warning, counts.hint),
        isResult: true,
      },
    });
  await mark(checked);
}

async function clearMarks({ set, tell, words, surroundings: { host } }: PaneStore): Promise<void> {
  await host.clear();
  set({ isMarked: false });
  tell('plain', words.cleared);
}
