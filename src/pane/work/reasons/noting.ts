import { amend } from '../../../hosts/amend.js';
import { keyOf, readSheets, type Finding } from '../../../index.js';
import { sheetsOfReport, type Checking } from '../checking/checking.js';
import type { Work } from '../state/work.js';
import { parts } from '../state/parts.js';
import { pendingReasons } from './reasons.js';
import { isPassing, type Retrying } from '../checking/retrying.js';
import type { PaneStore } from '../state/store.js';
import { isDoubtful } from '../filling/writeChanges.js';
import { actWords } from '../../words/acts.js';

/** 填写说明: keeps the reasons for warnings in the workbook. */
export function openNoting(
  store: PaneStore,
  checking: Checking,
  { later }: Retrying,
): Pick<Work, 'note' | 'takeReasons'> {
  const { run, set, tell, words, why, state } = store;
  const readKept = async (done: string) => {
    // All sheets are read, because the sheet of the notes may be new.
    await checking.readAndCheck();
    tell('good', done);
  };
  return {
    note: async (finding, text) => {
      let isKept = false;
      await run(async () => {
        isKept = await keepNote(store, finding, text);
        const done = text.trim() === '' ? actWords.noteRemoved : actWords.noted;
        if (isKept)
          await readKept(done).catch(async (error: unknown) => {
            set({ isStale: true });
            tell('bad', words.unchecked(done, await why(error)));
            if (isPassing(error)) later(async () => readKept(done));
          });
      });
      return isKept;
    },
    takeReasons: async () => {
      if (pendingReasons(state()).length > 0) await run(async () => takeAll(store, checking));
    },
  };
}

/** Keeps every reason that is being written; its box closes. */
async function takeAll(store: PaneStore, { readAndCheck }: Checking): Promise<void> {
  // What a reason is for may have been mended since the last check.
  if (store.state().isStale) await readAndCheck();
  for (const { finding, text } of pendingReasons(store.state())) {
    // Each note moves the place of the next.
    if (!(await keepNote(store, finding, text))) return;
    await readAndCheck();
  }
}

/**
 * Writes a note as one act, its sheet with it, and forgets what its box held; false where nothing was checked
 * yet. Where it is not known what was written, the result is old.
 */
async function keepNote(store: PaneStore, finding: Finding, text: string): Promise<boolean> {
  const { state, set } = store;
  if (!state().checked) return false;
  try {
    await amendNotes(store, finding, text);
  } catch (error) {
    if (isDoubtful(error)) set({ isStale: true });
    throw error;
  }
  const kept = keyOf(finding);
  set({ reasons: new Map([...state().reasons].filter(([key]) => key !== kept)) });
  return true;
}

async function amendNotes(
  { state, surroundings: { host } }: PaneStore,
  finding: Finding,
  text: string,
): Promise<void> {
  const { read } = state().checked ?? {};
  const { putNote } = parts.adding.now() ?? (await parts.adding.load());
  // Where the sheet of the notes is not known, it may have been added since.
  const basis = read?.notePlaces
    ? {
        only: sheetsOfReport(state()),
        cells: putNote(read, finding, text).entries.map(({ address }) => address),
      }
    : { cells: [] };
  await amend(host, basis, (sheets) => putNote(readSheets(sheets), finding, text));
}
