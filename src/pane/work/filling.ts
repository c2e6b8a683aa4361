import { tellCell } from '../../core/check/sentence.js';
import { findCell, formOf } from '../../core/form/form.js';
import { showReading } from '../../core/form/number.js';
import { readingOf } from '../../core/report/report.js';
import { Problem, type ReadResult } from '../../index.js';
import { amendReport } from './amending.js';
import type { Checking } from './checking.js';
import { changesFor, changesToUndo, offersOfZero, type FilledCell } from './offers.js';
import type { RecheckAfter } from './recheckAfter.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';

type Filling = Pick<Work, 'fill' | 'adopt' | 'undoFill' | 'confirm'>;
type Values = Readonly<Record<string, number>>;

/** Filling cells at the user's request, and undoing that. Nothing is filled without a request. */
export function openFilling(store: PaneStore, checking: Checking, recheckAfter: RecheckAfter): Filling {
  const { run } = store;
  return {
    fill: async (offers) => run(async () => fillOffers(store, recheckAfter, offers)),
    adopt: async (values, reason) =>
      run(async () => adoptProposal(store, checking, recheckAfter, { values, reason })),
    undoFill: async () => run(async () => undoFilled(store, recheckAfter)),
    confirm: async (cell) => run(async () => confirmCell(store, checking, cell)),
  };
}

/** Fills the cells that still hold what they held when they were checked: nothing typed since is lost. */
async function fillOffers(
  store: PaneStore,
  recheckAfter: RecheckAfter,
  given: Values | undefined,
): Promise<void> {
  const { checked } = store.state();
  if (!checked) return;
  const offers = given ?? offersOfZero(checked.result.findings);
  const filled = await write(store, offers, (read) => {
    const before = new Map(changesFor(offers, checked.read).map((change) => [change.cell, change.before]));
    return changesFor(offers, read).filter(({ cell, before: now }) => before.get(cell) === now);
  });
  await recheckAfter('good', store.words.filled(filled.length));
}

interface Proposed {
  readonly values: Values;
  /** The sentence that goes into the log. */
  readonly reason: string;
}

async function adoptProposal(
  store: PaneStore,
  { recheck }: Checking,
  recheckAfter: RecheckAfter,
  { values, reason }: Proposed,
): Promise<void> {
  const { state, set, tell, words } = store;
  // The proposal is for the cells as they were read.
  const before = JSON.stringify(state().checked?.read.report.readings);
  const isSame = (read: ReadResult) => before === JSON.stringify(read.report.readings);
  const choose = (read: ReadResult) => (isSame(read) ? changesFor(values, read) : []);
  const filled = await write(store, values, choose, reason).catch((error: unknown) => {
    throw refusal(error, words.notAdopted);
  });
  if (filled.length > 0) {
    set({ isLogged: true });
    await recheckAfter('good', words.adopted);
    return;
  }
  await recheck();
  tell('plain', words.changedMeanwhile);
}
