import { checkReport, editionOfYear, editions, marksOf, previewReport, Problem, putNote, readSheets, renderClip, renderReport, startReport, templateLayouts, tellProblem } from '../index.js';
import type { Edition, Export, Finding } from '../index.js';
import { parseAddress } from '../core/sheet.js';
import { debounce } from './debounce.js';
import { entriesFor, entriesToUndo, offersOfZero } from './offers.js';
import { START, type Notice, type PaneState, type Work } from './state.js';
import type { Surroundings } from './surroundings.js';
import { wordsFor } from './words.js';

/** How long edits rest before they are checked, and Excel may take before a word is said of it, in milliseconds. */
const [REST, SLOW] = [500, 2000];

/** One person's work on the workbook of a host. Nothing here knows what it looks like. */
export function startWork(surroundings: Surroundings): Work {
  const { host, place } = surroundings;
  const words = wordsFor(surroundings.language);
  const subscribers = new Set<() => void>();
  let state: PaneState = START;
  let unwatch: (() => Promise<void>) | undefined;
  let isOpen = true;

  const set = (change: Partial<PaneState> | ((now: PaneState) => PaneState)) => {
    state = typeof change === 'function' ? change(state) : { ...state, ...change };
    for (const changed of [...subscribers]) changed();
  };
  const tell = (tone: Notice['tone'], text: string) => set({ notice: { tone, text } });

  /** Runs one action at a time; what goes wrong becomes a sentence. */
  const run = async (action: () => Promise<void>, isQuiet = false): Promise<void> => {
    if (state.isBusy) return;
    set(({ notice, ...now }) => ({ ...now, ...(isQuiet && notice ? { notice } : {}), isBusy: true }));
    const timer = setTimeout(() => set({ isSlow: true }), SLOW);
    try {
      await action();
    } catch (error) {
      if (!isQuiet || !(error instanceof Problem && error.code === 'cellEditing')) tell('bad', error instanceof Problem ? tellProblem(error) : words.unexpected);
      if (isQuiet) set({ isStale: true });
    } finally {
      clearTimeout(timer);
      set({ isBusy: false, isSlow: false });
    }
  };

  /** The names of the sheets that hold the report, for reading no more than these again. */
  const sheetsOfReport = () => {
    const { addresses } = state.checked?.read ?? {};
    return addresses && addresses.size > 0 ? [...new Set([...addresses.values()].map((address) => parseAddress(address).sheet))] : undefined;
  };

  const readAndCheck = async (only?: readonly string[]) => {
    const sheets = await host.read(only);
    try {
      const read = readSheets(sheets);
      const result = checkReport(read);
      set(({ refused: _, ...now }) => ({ ...now, checked: { read, result }, book: 'there', isStale: false }));
      return { read, result };
    } catch (error) {
      if (error instanceof Problem && (error.code === 'noTable' || error.code === 'emptyWorkbook')) set(({ checked: _, ...now }) => ({ ...now, book: 'none' }));
      throw error;
    }
  };

  const mark = async (findings: readonly Finding[]) => {
    const marks = marksOf(findings);
    set({ isMarked: marks.length > 0 || state.isMarked });
    await host.mark(marks);
    set({ isMarked: marks.length > 0 });
  };

  const recheck = async () => mark((await readAndCheck(sheetsOfReport())).result.findings);

  const edits = debounce(REST, () => {
    if (isOpen && state.isBusy) edits.call();
    else if (isOpen && state.isWatching && state.book !== 'none') void run(recheck, true);
  });
  const heard = () => {
    if (state.checked) set({ isStale: true, ...(state.preview ? { preview: { ...state.preview, isOld: true } } : {}) });
    if (state.isWatching) edits.call();
  };

  const watch = async () => {
    // A host that cannot tell of edits is still good for everything else.
    unwatch ??= await host.watch(heard).catch(() => undefined);
  };

  const keep = (change: Partial<PaneState['preferences']>) => {
    set({ preferences: { ...state.preferences, ...change } });
    surroundings.savePreferences(state.preferences);
  };

  const put = async (offers: Readonly<Record<string, number>>) => {
    if (!state.checked) return;
    const { entries, filled } = entriesFor(offers, state.checked.read);
    await host.write(entries);
    set({ filled });
    await recheck();
    tell('good', words.filled(entries.length));
  };

  return {
    words,
    place,
    state: () => state,
    subscribe: (changed) => {
      subscribers.add(changed);
      return () => { subscribers.delete(changed); };
    },
    look: async () => {
      const kept = await surroundings.loadPreferences();
      set({ preferences: { ...state.preferences, ...kept }, isWatching: kept.watch ?? false });
      await run(async () => {
        await watch();
        await readAndCheck().catch((error: unknown) => { if (state.book !== 'none') throw error; });
      });
    },
    showInsert: () => set(({ preview: _, ...now }) => ({ ...now, isInserting: true })),
    insert: async (edition, year, org) => run(async () => {
      const layouts = templateLayouts(startReport({ edition, year, ...(org === '' ? {} : { org }) }));
      await host.draw(layouts);
      set({ isInserting: false });
      keep({ org });
      await watch();
      await readAndCheck();
      tell('good', words.inserted(layouts.length));
    }),
    check: async () => run(async () => {
      await watch();
      const { result: { findings, counts } } = await readAndCheck();
      tell(counts.error > 0 ? 'bad' : 'good', findings.length === 0 && counts.undecided === 0 ? words.passed : words.summary(counts.error, counts.warning, counts.hint));
      await mark(findings);
    }),
    clear: async () => run(async () => {
      if (!state.checked) await host.read();
      await host.mark([]);
      set({ isMarked: false });
      tell('plain', words.cleared);
    }),
    setWatching: async (on) => {
      set({ isWatching: on });
      keep({ watch: on });
      if (on && state.book === 'there') await run(recheck);
    },
    goTo: async (address) => run(async () => host.goTo(address)),
    fill: async (offers) => run(async () => put(offers ?? offersOfZero(state.checked?.result.findings ?? []))),
    undoFill: async () => run(async () => {
      const { filled = [] } = state;
      const entries = entriesToUndo(filled, (await readAndCheck(sheetsOfReport())).read);
      await host.write(entries);
      set(({ filled: _, ...now }) => now);
      await recheck();
      tell('plain', entries.length === filled.length ? words.unfilled : words.someChanged);
    }),
    note: async (finding, text) => {
      let isKept = false;
      await run(async () => {
        if (!state.checked) return;
        const { layouts, entries } = putNote(state.checked.read, finding, text);
        if (layouts.length > 0) await host.draw(layouts);
        if (entries.length > 0) await host.write(entries);
        isKept = true;
        // All sheets are read: that of the notes may be new.
        await readAndCheck();
        tell('good', text.trim() === '' ? words.noteRemoved : words.noted);
      });
      return isKept;
    },
    report: async (isDraft) => run(async () => {
      set(({ refused: _, preview: __, clip: ___, ...now }) => now);
      const { read, result } = await readAndCheck();
      const errors = result.findings.filter(({ level }) => level === 'error');
      if (errors.length > 0 && !isDraft) set({ refused: errors });
      else set({ preview: { report: read.report, blocks: previewReport(read.report, isDraft), isDraft } });
    }),
    closeReport: () => set(({ refused: _, preview: __, clip: ___, notice: ____, ...now }) => now),
    copy: async () => run(async () => {
      if (!state.preview) return;
      const clip = renderClip(state.preview.report, state.preview.isDraft);
      if (await surroundings.copy(clip)) tell('good', words.copied);
      else set({ clip: clip.text, notice: { tone: 'plain', text: words.copyByHand } });
    }),
    download: async (format: Export) => run(async () => {
      if (!state.preview) return;
      const { report, isDraft, blocks } = state.preview;
      const title = blocks.find(({ kind }) => kind === 'title');
      const name = `${fileName(title && 'text' in title ? title.text : words.title)}${isDraft ? `（${words.draft}）` : ''}${format.extension}`;
      const isDone = surroundings.download(name, format.type, await renderReport(report, format, isDraft));
      tell(isDone ? 'good' : 'bad', isDone ? words.downloaded(name) : words.notDownloaded);
    }),
    stop: async () => {
      isOpen = false;
      edits.cancel();
      await unwatch?.();
    },
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

/** A name that every system takes for a file. */
function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 100).trim() || 'report';
}
