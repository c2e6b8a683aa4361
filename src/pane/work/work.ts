import { openChecking, type Checking } from './checking.js';
import { openConfirming } from './confirming.js';
import { openFilling } from './filling.js';
import { openInserting } from './inserting.js';
import { openNoting } from './noting.js';
import { openReporting, withoutReport } from './reporting.js';
import type { Work } from './state.js';
import { openStore, type PaneStore } from './store.js';
import type { Surroundings } from './surroundings.js';
import { openWatching, type Watching } from './watching.js';

/** Everything that the pane does with the workbook of a host; nothing here knows how the pane looks. */
export function startWork(surroundings: Surroundings): Work {
  const store = openStore(surroundings);
  const checking = openChecking(store);
  const watching = openWatching(store, checking);
  const { state, subscribe, words, run } = store;
  return {
    words,
    place: surroundings.place,
    state,
    subscribe,
    ...openInserting(store, checking, watching),
    ...openFilling(store, checking),
    ...openConfirming(store, checking),
    ...openNoting(store, checking),
    ...openReporting(store, checking),
    look: async () => lookAtWorkbook(store, checking, watching),
    check: async () => run(async () => checkAndMark(store, checking, watching)),
    clear: async () => run(async () => clearMarks(store)),
    setWatching: watching.setWatching,
    goTo: async (address) => run(async () => surroundings.host.goTo(address)),
    stop: watching.stop,
  };
}

async function lookAtWorkbook(
  { state, set, run, surroundings }: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
): Promise<void> {
  const kept = await surroundings.loadPreferences();
  // What was made of the workbook that was open before, and what is known of its cells, is of no use.
  set((now) => ({ ...withoutReport(now), confirmed: new Map(), edited: new Set() }));
  set({ preferences: { ...state().preferences, ...kept }, isWatching: kept.watch ?? false });
  await run(async () => {
    await watch();
    await readAndCheck().catch((error: unknown) => {
      // A workbook without a report is no failure when the pane opens.
      if (state().book !== 'none') throw error;
    });
  });
}

async function checkAndMark(
  { words, tell }: PaneStore,
  { readAndCheck, mark }: Checking,
  { watch }: Watching,
): Promise<void> {
  await watch();
  const checked = await readAndCheck();
  const { findings, counts } = checked.result;
  const isPassed = findings.length === 0 && counts.undecided === 0;
  tell(
    counts.error > 0 ? 'bad' : 'good',
    isPassed ? words.passed : words.summary(counts.error, counts.warning, counts.hint),
  );
  await mark(checked);
}

async function clearMarks({ state, set, tell, words, surroundings: { host } }: PaneStore): Promise<void> {
  // Reading tells the host which sheets there are.
  if (!state().checked) await host.read();
  await host.mark([]);
  set({ isMarked: false });
  tell('plain', words.cleared);
}
