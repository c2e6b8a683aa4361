import type { Checking } from '../checking/checking.js';
import { openReadInserted } from './readInserted.js';
import { parts } from '../state/parts.js';
import { proposeEdition, proposeYear } from './proposeReport.js';
import type { Retrying } from '../checking/retrying.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';
import type { Preferences } from '../state/surroundings.js';
import type { Watching } from '../checking/watching.js';

type Inserting = Pick<Work, 'showInsert' | 'insert' | 'proposedYear' | 'proposedEdition' | 'insertHint'>;

/** 插入表样: adds the sheets of a blank report to the workbook. */
export function openInserting(
  store: PaneStore,
  checking: Checking,
  watching: Watching,
  retrying: Retrying,
): Inserting {
  const { surroundings, words, state, set, run, prefer } = store;
  const { host, today } = surroundings;
  const readInserted = openReadInserted(store, checking, watching, retrying);
  return {
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) =>
      run(async () => {
        const contact = contactOf(org, state().preferences);
        const { cursorAddress, blankWorkbook } = await parts.drawing.load();
        const { layouts } = blankWorkbook({ year, org, contact, ...(edition ? { edition } : {}) });
        await host.draw(layouts);
        set({ isInserting: false });
        prefer({ org, contact });
        await readInserted(words.inserted(layouts.length), cursorAddress(layouts));
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
