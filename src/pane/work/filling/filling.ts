import type { ReadResult } from '../../../index.js';
import type { Checking } from '../checking/checking.js';
import { changesFor, changesToUndo, offersOfZero } from '../changes/offers.js';
import { openRewriting } from './rewriting.js';
import type { RecheckAfter } from '../checking/recheckAfter.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';
import { writeChanges } from './writeChanges.js';
import { actWords } from '../../words/acts.js';

type Filling = Pick<Work, 'fill' | 'adopt' | 'rewrite' | 'undoFill'>;
type Values = Readonly<Record<string, number>>;

/** Filling cells at the user's request, and undoing that. Nothing is filled without a request. */
export function openFilling(store: PaneStore, checking: Checking, recheckAfter: RecheckAfter): Filling {
  const { run } = store;
  return {
    fill: async (offers) => run(async () => fillOffers(store, recheckAfter, offers)),
    adopt: async (values, reason) =>
      run(async () => adoptProposal(store, checking, recheckAfter, { values, reason })),
    ...openRewriting(store, checking, recheckAfter),
    undoFill: async () => run(async () => undoFilled(store, recheckAfter)),
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
  const offers = given ?? offersOfZero(checked);
  const before = new Map(changesFor(offers, checked.read).map((change) => [change.cell, change.before]));
  const choose = (read: ReadResult) =>
    changesFor(offers, read).filter((change) => before.get(change.cell) === change.before);
  const filled = await writeChanges(store, recheckAfter, {
    cells: Object.keys(offers),
    choose,
    // The sentence says by itself that nothing was changed.
    refused: (why) => why,
  });
  if (filled) await recheckAfter('good', actWords.filled(filled.length));
}

/** Values of a proposal, and its sentence, which goes into the log. */
interface Proposed {
  readonly values: Values;
  readonly reason: string;
}

async function adoptProposal(
  store: PaneStore,
  { recheck }: Checking,
  recheckAfter: RecheckAfter,
  { values, reason }: Proposed,
): Promise<void> {
  const { state, tell } = store;
  // The proposal is for the cells as they were read.
  const before = JSON.stringify(state().checked?.read.report.readings);
  const isSame = (read: ReadResult) => before === JSON.stringify(read.report.readings);
  const filled = await writeChanges(store, recheckAfter, {
    cells: Object.keys(values),
    choose: (read) => (isSame(read) ? changesFor(values, read) : []),
    reason,
    refused: actWords.notAdopted,
  });
  if (!filled) return;
  if (filled.length > 0) return recheckAfter('good', actWords.adopted);
  await recheck();
  tell('plain', actWords.changedMeanwhile);
}

async function undoFilled(store: PaneStore, recheckAfter: RecheckAfter): Promise<void> {
  const { state, set, words } = store;
  const { filled = [], isLogged } = state();
  if (await takeBackFilled(store)) return recheckAfter('plain', actWords.unfilled);
  const undone = await writeChanges(store, recheckAfter, {
    cells: filled.map(({ cell }) => cell),
    choose: (read) => changesToUndo(filled, read),
    ...(isLogged ? { reason: words.undo } : {}),
    refused: actWords.notUndone,
  });
  if (!undone) return;
  set(({ filled: _, ...now }) => ({ ...now, isLogged: false }));
  await recheckAfter('plain', tellUndone(undone.length, filled.length));
}

function tellUndone(undone: number, filled: number): string {
  if (undone === 0) return actWords.noneLeft;
  return undone === filled ? actWords.unfilled : actWords.someChanged;
}

/** Takes back what was filled in, with its line in the log, where the host can do so as one step. */
async function takeBackFilled({ state, set, surroundings: { host } }: PaneStore): Promise<boolean> {
  const { checked, filled = [] } = state();
  const addresses = filled.flatMap(({ cell }) => checked?.read.addresses.get(cell) ?? []);
  if (addresses.length === 0 || !(await host.takeBack?.(addresses))) return false;
  set(({ filled: _, ...now }) => ({ ...now, isLogged: false }));
  return true;
}
