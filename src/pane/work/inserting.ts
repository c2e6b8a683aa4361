import { addressOn } from '../../core/draw/address.js';
import { cursorAddress, Problem, sheetNameOf } from '../../index.js';
import type { Checking } from './checking.js';
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
  { surroundings, words, state, set, run, prefer, tell, why }: PaneStore,
  { readAndCheck }: Checking,
  { watch }: Watching,
  { later }: Retrying,
): Inserting {
  const { host, today } = surroundings;
  const readInserted = async (done: string, first: string | undefined) => {
    await watch();
    await readAndCheck();
    if (first !== undefined) await host.goTo(first);
    tell('good', done);
  };
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
        const [done, first] = [words.inserted(layouts.length), cursorAddress(layouts)];
        await readInserted(done, first).catch((error: unknown) => {
          if (state().book !== 'there') set({ book: 'unread' });
          tell('bad', words.unchecked(done, why(error)));
          if (isPassing(error)) later(async () => readInserted(done, first));
        });
      }),
    insertPart: async (part) =>
      run(async () => {
        const report = state().checked?.read.report;
        const sheet = report && sheetNameOf(part, report.edition);
        if (!report || sheet === undefined) return;
        const { newWorkbook } = await parts.drawing.load();
        const { org, contact, edition } = report;
        const year = report.year ?? proposeYear(today());
        const layouts = newWorkbook({ year, org, contact, edition }).layouts.filter(
          (layout) => layout.sheet === sheet,
        );
        const first = addressOn(sheet, 'A1');
        const isThere = await host.draw(layouts).then(() => false, isTaken);
        if (isThere) return host.goTo(first);
        await readInserted(words.insertedPart(sheet), first);
      }),
    proposedYear: () => proposeYear(today()),
    proposedEdition: proposeEdition,
    insertHint: words.insertHint,
  };
}

/** True for the failure of drawing a sheet whose name is taken; throws any other. */
function isTaken(error: unknown): true {
  if (error instanceof Problem && error.code === 'sheetExists') return true;
  throw error;
}

/** What is remembered of the cover, for the same body only. */
function contactOf(org: string, { org: last, contact }: Preferences): Preferences['contact'] {
  return org === last ? contact : {};
}
