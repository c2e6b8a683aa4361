import { cursorAddress, newWorkbook } from '../../index.js';
import type { Checking } from './checking.js';
import { proposeEdition, proposeYear } from './proposeReport.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';
import type { Preferences } from './surroundings.js';
import type { Watching } from './watching.js';

type Inserting = Pick<Work, 'showInsert' | 'insert' | 'proposedYear' | 'proposedEdition' | 'insertHint'>;

/** 插入表样: adds the sheets of a blank report to the workbook. */
export function openInserting(
  { surroundings, words, state, set, run, prefer, tell }: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
): Inserting {
  const { host, today } = surroundings;
  return {
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) =>
      run(async () => {
        const contact = contactOf(org, state().preferences);
        const { layouts } = newWorkbook({ year, org, contact, ...(edition ? { edition } : {}) });
        await host.draw(layouts);
        set({ isInserting: false });
        prefer({ org, contact });
        await watch();
        await readAndCheck();
        const first = cursorAddress(layouts);
        if (first !== undefined) await host.goTo(first);
        tell('good', words.inserted(layouts.length));
      }),
    proposedYear: () => proposeYear(today()),
    proposedEdition: proposeEdition,
    insertHint: words.insertHint,
  };
}

/** What is remembered of the cover, for the same body only. */
function contactOf(org: string, { org: last, contact }: Preferences): Preferences['contact'] {
  return org === last ? contact : {};
}
