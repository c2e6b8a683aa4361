import type { ReadResult } from '../../index.js';
import { logChanges } from './changeLog.js';
import { sheetsOfReport, type Checking } from './checking.js';
import { entriesFor, entriesToUndo, offersOfZero, type FilledCell } from './offers.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';

type Filling = Pick<Work, 'fill' | 'adopt' | 'undoFill'>;
type Values = Readonly<Record<string, number>>;

/** Filling cells at the user's request, and undoing that. Nothing is filled without a request. */
export function openFilling(store: PaneStore, checking: Checking): Filling {
  const { run } = store;
  return {
    fill: async (offers) => run(async () => fillOffers(store, checking, offers)),
    adopt: async (values, reason) => run(async () => adoptProposal(store, checking, values, reason)),
    undoFill: async () => run(async () => undoFilled(store, checking)),
  };
}

async function fillOffers(
  store: PaneStore,
  { recheck }: Checking,
  offers: Values | undefined,
): Promise<void> {
  const { checked } = store.state();
  if (!checked) return;
  const filled = await writeValues(store, offers ?? offersOfZero(checked.result.findings), checked.read);
  await recheck();
  store.tell('good', store.words.filled(filled.length));
}

async function adoptProposal(
  store: PaneStore,
  { readAndCheck, recheck }: Checking,
  values: Values,
  reason: string,
): Promise<void> {
  const { state, set, tell, words } = store;
  // The proposal is for the cells as they were read; all sheets are read again, the log among them.
  const before = state().checked?.read.report.readings;
  const { read } = await readAndCheck();
  if (JSON.stringify(before) !== JSON.stringify(read.report.readings))
    return tell('plain', words.changedMeanwhile);
  const filled = await writeValues(store, values, read);
  set({ isLogged: true });
  const changes = filled.map(({ cell, before: old, value }) => ({ cell, before: old, after: value }));
  await logChanges(store, read, changes, reason);
  await recheck();
  tell('good', words.adopted);
}

async function undoFilled(store: PaneStore, { readAndCheck, recheck }: Checking): Promise<void> {
  const { state, set, tell, words, surroundings } = store;
  const { filled = [], isLogged } = state();
  const { read } = await readAndCheck(isLogged ? undefined : sheetsOfReport(state()));
  const undone = entriesToUndo(filled, read);
  await surroundings.host.write(undone.map(({ address, before }) => ({ address, value: before })));
  set(({ filled: _, ...now }) => ({ ...now, isLogged: false }));
  const changes = undone.map(({ cell, value, before }) => ({ cell, before: value, after: before }));
  if (isLogged && changes.length > 0) await logChanges(store, read, changes, words.undo);
  await recheck();
  tell('plain', undone.length === filled.length ? words.unfilled : words.someChanged);
}

/** Writes values, and keeps in the store what they replaced. */
async function writeValues(
  { surroundings: { host }, set }: PaneStore,
  values: Values,
  read: ReadResult,
): Promise<readonly FilledCell[]> {
  const { entries, filled } = entriesFor(values, read);
  await host.write(entries);
  set({ filled });
  return filled;
}
