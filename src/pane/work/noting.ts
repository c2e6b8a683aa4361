import { keyOf, type Finding } from '../../index.js';
import type { Checking } from './checking.js';
import type { Work } from './state.js';
import { parts } from './parts.js';
import type { PaneStore } from './store.js';

/** 填写说明: keeps the reasons for warnings in the workbook. */
export function openNoting(store: PaneStore, checking: Checking): Pick<Work, 'note'> {
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
  };
}

/** Writes a note, and forgets what its box held; false where nothing was checked yet. */
export async function keepNote(
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
