import { startReport, templateLayouts } from '../../index.js';
import type { Checking } from './checking.js';
import { proposeEdition, proposeYear } from './proposeReport.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';
import type { Watching } from './watching.js';

type Inserting = Pick<Work, 'showInsert' | 'insert' | 'proposedYear' | 'proposedEdition' | 'insertHint'>;

/** 插入表样: adds the sheets of a blank report to the workbook. */
export function openInserting(
  { surroundings, words, set, run, prefer, tell }: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
): Inserting {
  const { host, place, today } = surroundings;
  return {
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) =>
      run(async () => {
        const layouts = templateLayouts(startReport({ edition, year, ...(org === '' ? {} : { org }) }));
        await host.draw(layouts);
        set({ isInserting: false });
        prefer({ org });
        await watch();
        await readAndCheck();
        tell('good', words.inserted(layouts.length));
      }),
    proposedYear: () => proposeYear(today()),
    proposedEdition: proposeEdition,
    insertHint: words.insertHint[place],
  };
}
