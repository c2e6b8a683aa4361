import { editionOfYear, editions, putNote, startReport, templateLayouts, type Edition } from '../index.js';
import { openChecking } from './checking.js';
import { openDesk } from './desk.js';
import { openMending } from './mending.js';
import { openReporting } from './reporting.js';
import type { PaneState, Work } from './state.js';
import type { Surroundings } from './surroundings.js';

/** One person's work on the workbook of a host. Nothing here knows what it looks like. */
export function startWork(surroundings: Surroundings): Work {
  const { host, place } = surroundings;
  const desk = openDesk(surroundings);
  const checking = openChecking(desk);
  const { state, set, tell, run, words, subscribe } = desk;
  const { readAndCheck, mark, recheck, watch } = checking;

  const keep = (change: Partial<PaneState['preferences']>) => {
    set({ preferences: { ...state().preferences, ...change } });
    surroundings.savePreferences(state().preferences);
  };

  return {
    words,
    place,
    state,
    subscribe,
    ...openMending(desk, checking),
    ...openReporting(desk, checking),
    look: async () => {
      const kept = await surroundings.loadPreferences();
      set({ preferences: { ...state().preferences, ...kept }, isWatching: kept.watch ?? false });
      await run(async () => {
        await watch();
        await readAndCheck().catch((error: unknown) => {
          if (state().book !== 'none') throw error;
        });
      });
    },
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) =>
      run(async () => {
        const layouts = templateLayouts(startReport({ edition, year, ...(org === '' ? {} : { org }) }));
        await host.draw(layouts);
        set({ isInserting: false });
        keep({ org });
        await watch();
        await readAndCheck();
        tell('good', words.inserted(layouts.length));
      }),
    check: async () =>
      run(async () => {
        await watch();
        const checked = await readAndCheck();
        const { findings, counts } = checked.result;
        tell(
          counts.error > 0 ? 'bad' : 'good',
          findings.length === 0 && counts.undecided === 0
            ? words.passed
            : words.summary(counts.error, counts.warning, counts.hint),
        );
        await mark(checked);
      }),
    clear: async () =>
      run(async () => {
        if (!state().checked) await host.read();
        await host.mark([]);
        set({ isMarked: false });
        tell('plain', words.cleared);
      }),
    setWatching: async (on) => {
      set({ isWatching: on });
      keep({ watch: on });
      if (on && state().book === 'there') await run(recheck);
    },
    goTo: async (address) => run(async () => host.goTo(address)),
    note: async (finding, text) => {
      let isKept = false;
      await run(async () => {
        const { checked } = state();
        if (!checked) return;
        const { layouts, entries } = putNote(checked.read, finding, text);
        if (layouts.length > 0) await host.draw(layouts);
        if (entries.length > 0) await host.write(entries);
        isKept = true;
        // All sheets are read: that of the notes may be new.
        await readAndCheck();
        tell('good', text.trim() === '' ? words.noteRemoved : words.noted);
      });
      return isKept;
    },
    stop: checking.stop,
    proposedYear: () => proposeYear(surroundings.today()),
    proposedEdition: (year) => proposeEdition(year),
    insertHint: words.insertHint[place],
  };
}

/** A report is filled in from autumn on for the year that ends, and in the first half for the year before. */
export function proposeYear(today: Date): number {
  return today.getFullYear() - (today.getMonth() < 6 ? 1 : 0);
}

/** The edition that applies to a year; the first one for years before all of them. */
function proposeEdition(year: number): Edition {
  return editionOfYear(editions, year) ?? (editions[0] as Edition);
}
