import { openChecking, type Checking } from './checking.js';
import { openConfirming } from './confirming.js';
import { openFilling } from './filling.js';
import { openGoing } from './going.js';
import { openInserting } from './inserting.js';
import { openKeeping } from './keeping.js';
import { openLooking } from './looking.js';
import { openNoting } from './noting.js';
import { openReasons, pendingReasons } from './reasons.js';
import { openRecheckAfter } from './recheckAfter.js';
import { openReporting } from './reporting.js';
import { openRetrying } from './retrying.js';
import type { Work } from './state.js';
import { openUnhiding } from './unhiding.js';
import { openStore, type PaneStore } from './store.js';
import type { Surroundings } from './surroundings.js';
import { openWatching, type Watching } from './watching.js';

/** Everything that the pane does with the workbook of a host; nothing here knows how the pane looks. */
export function startWork(surroundings: Surroundings): Work {
  const store = openStore(surroundings);
  const retrying = openRetrying(store);
  const checking = openChecking(store, retrying.drop);
  const watching = openWatching(store, checking, retrying, () => void looking.again());
  const looking = openLooking(store, checking, watching.watch, retrying);
  const recheckAfter = openRecheckAfter(store, checking, retrying);
  const { state, subscribe, words, run } = store;
  const unwatchTyping = surroundings.watchTyping?.((isTyping) => store.set({ isTyping }));
  const reasons = openReasons(store, checking);
  const { report, reportAnyway, ...reporting } = openReporting(store, checking);
  const afterReasons = async (action: () => Promise<void>) => {
    if (pendingReasons(state()).length > 0) await reasons.takeReasons();
    await action();
  };
  return {
    words,
    place: surroundings.place,
    state,
    subscribe,
    ...openInserting(store, checking, watching, retrying),
    ...openFilling(store, checking, recheckAfter),
    ...openConfirming(store, recheckAfter),
    ...openNoting(store, checking),
    ...openKeeping(store, checking, watching),
    ...reporting,
    ...reasons,
    report: async (isDraft) => afterReasons(async () => report(isDraft)),
    reportAnyway: async () => afterReasons(reportAnyway),
    look: looking.look,
    check: async () => afterReasons(async () => run(async () => checkAndMark(store, checking, watching))),
    clear: async () => run(async () => clearMarks(store)),
    setWatching: watching.setWatching,
    ...openUnhiding(store, checking),
    ...openGoing(store),
    stop: async () => {
      unwatchTyping?.();
      await watching.stop();
    },
  };
}

async function checkAndMark(
  { words, set }: PaneStore,
  { readAndCheck, mark }: Checking,
  { watch }: Watching,
): Promise<void> {
  await watch();
  set({ isAsked: true });
  const checked = await readAndCheck();
  const { findings, counts } = checked.result;
  const isPassed = findings.length === 0 && counts.undecided === 0;
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
