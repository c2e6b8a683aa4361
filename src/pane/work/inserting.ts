import { cursorAddress } from '../../index.js';
import type { Checking } from './checking.js';
import { insertPart, type ReadInserted } from './insertPart.js';
import { parts } from './parts.js';
import { proposeEdition, proposeYear } from './proposeReport.js';
import { isPassing, type Retrying } from './retrying.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';
import type { Preferences } from './surroundings.js';
import type { Watching } from './watching.js';

type Inserting = Pick<
  Work,
  'showInsert' | 'insert' | 'insertPart' | 'proposedYear' | 'proposedEdition' | 'insertHint'
>;

/** 插入表样: adds the sheets of a blank report to the workbook. */
export function openInserting(
  store: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
  { later }: Retrying,
): Inserting {
  const { surroundings, words, state, set, run, prefer, tell, why } = store;
  const { host, today } = surroundings;
  const read = async (done: string, first: string | undefined) => {
    await watch();
    await readAndCheck();
    if (first !== undefined) await host.goTo(first);
    tell('good', done);
  };
  const readInserted: ReadInserted = async (done, first) =>
    read(done, first).catch(async (error: unknown) => {
      if (state().book !== 'there') set({ book: 'unread' });
      tell('bad', words.unchecked(done, await why(error)));
      if (isPassing(error)) later(async () => read(done, first));
    });
  return {
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) =>
      run(async () => {
        const contact = contactOf(org, state().preferences);
        const { newWorkbook } = await parts.drawing.load();
        const { layouts } = newWorkbook({ year, org, contact, ...(edition ? { edition } : {}) });
        await host.draw(layouts);
        set({ isInserting: false });
        prefer({ org, contact });
        await readInserted(words.inserted(layouts.length), cursorAddress(layouts));
      }),
    insertPart: async (part) => run(async () => insertPart(store, part, readInserted)),
    proposedYear: () => proposeYear(today()),
    proposedEdition: proposeEdition,
    insertHint: words.insertHint,
  };
}

/** What is remembered of the cover, for the same body only. */
function contactOf(org: string, { org: last, contact }: Preferences): Preferences['contact'] {
  return org === last ? contact : {};
}
