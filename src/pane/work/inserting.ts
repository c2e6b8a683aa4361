import { startReport, templateLayouts } from '../../index.js';
import type { Checking } from './checking.js';
import { proposeEdition, proposeYear } from './proposeReport.js';
import { isPassing, type Retrying } from './retrying.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';
import type { Watching } from './watching.js';

type Inserting = Pick<Work, 'showInsert' | 'insert' | 'proposedYear' | 'proposedEdition' | 'insertHint'>;

/** 插入表样: adds the sheets of a blank report to the workbook. */
export function openInserting(
  { surroundings, words, state, set, run, prefer, tell, why }: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
  { later }: Retrying,
): Inserting {
  const { host, place, today } = surroundings;
  const readInserted = async (done: string) => {
    await watch();
    await readAndCheck();
    tell('good', done);
  };
  return {
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) =>
      run(async () => {
        const layouts = templateLayouts(startReport({ edition, year, ...(org === '' ? {} : { org }) }));
        await host.draw(layouts);
        set({ isInserting: false });
        prefer({ org });
        const done = words.inserted(layouts.length);
        await readInserted(done).catch((error: unknown) => {
          if (state().book !== 'there') set({ book: 'unread' });
          tell('bad', words.unchecked(done, why(error)));
          if (isPassing(error)) later(async () => readInserted(done));
        });
      }),
    proposedYear: () => proposeYear(today()),
    proposedEdition: proposeEdition,
    insertHint: words.insertHint[place],
  };
}
