import { keyOf, type Finding } from '../../index.js';
import type { Checking } from './checking.js';
import type { Work } from './state.js';
import { parts } from './parts.js';
import { pendingReasons } from './reasons.js';
import type { PaneStore } from './store.js';

/** 填写说明: keeps the reasons for warnings in the workbook. */
export function openNoting(store: PaneStore, checking: Checking): Pick<Work, 'note' | 'takeReasons'> {
  return {
    note: async (finding, text) => {
      let isKept = false;
      await store.run(async () => {
        isKept = await keepNote(store, finding, text);
        if (!isKept) return;
        // All sheets are read, because the sheet of the notes may be new.
        await checking.readAndCheck();
        store.tell('good', text.trim() === '' ? store.words.noteRemoved : store.words.noted);
      });
      return isKept;
    },
    takeReasons: async () => {
      if (pendingReasons(store.state()).length > 0) await store.run(async () => takeAll(store, checking));
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

/** Writes a note, and forgets what its box held; false where nothing was checked yet. */
async function keepNote(
  { state, set, surroundings: { host } }: PaneStore,
  finding: Finding,
  text: string,
): Promise<boolean> {
  const { checked } = state();
  if (!checked) return false;
  const { putNote } = parts.drawing.now() ?? (await parts.drawing.load());
  const { layouts, entries } = putNote(checked.read, finding, text);
  if (layouts.length > 0) await host.draw(layouts);
  if (entries.length > 0) await host.write(entries);
  const kept = keyOf(finding);
  set({ reasons: new Map([...state().reasons].filter(([key]) => key !== kept)) });
  return true;
}
