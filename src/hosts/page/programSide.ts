import type { Redrawing } from '../../core/book/redrawAttachments.js';
import { parseAddress, type Position } from '../../core/draw/address.js';
import type { Layout } from '../../core/draw/layout.js';
import { wholeLayout } from '../../core/draw/wholeLayout.js';
import { Problem } from '../../core/report/problem.js';
import { sheetOfCells } from '../drawing/sheetOfCells.js';
import type { Entry, LiveHost } from '../host.js';
import { openSheet } from './editSheet.js';
import { findSheet, startBook, withRedrawn, withSelection, withValues, type BookState } from './pageBook.js';
import { cellsOn, isWritable, type PageSheet } from './pageSheet.js';
import type { PageStore } from './pageStore.js';
import { addStep, mapSteps, undoStep } from './steps.js';

/** The port of the page's host: what the pane does to the book. */
export function programSide(store: PageStore): LiveHost {
  const now = () => store.content().steps.now;
  let last: { readonly sheets: readonly PageSheet[]; readonly written: ReadonlySet<string> } | undefined;
  return {
    read: async () => now().sheets.map((sheet) => sheetOfCells(sheet.layout.sheet, cellsOn(sheet))),
    draw: async (layouts) => {
      refuseTaken(now().sheets, layouts);
      const drawn = layouts.map((layout) => openSheet(wholeLayout(layout)));
      // The new sheets are in every step, so that undoing never removes them.
      store.change({ steps: mapSteps(store.content().steps, (state) => withSheets(state, drawn)) });
    },
    mark: async (marks) => store.change({ marks }),
    clear: async () => store.change({ marks: [] }),
    write: async (entries) => {
      const next = withValues(
        now(),
        entries.map((entry) => placeEntry(now().sheets, entry)),
      );
      last = undefined;
      if (next === now()) return;
      store.change({ steps: addStep(store.content().steps, next) });
      last = { sheets: next.sheets, written: new Set(entries.map(({ address }) => address)) };
    },
    remove: async (name) =>
      // It is gone from every step, so that undoing never brings it back.
      store.change({ steps: mapSteps(store.content().steps, (state) => withoutSheet(state, name)) }),
    redraw: async (redrawing) => redraw(store, redrawing),
    takeBack: async (addresses) =>
      last?.sheets === now().sheets && addresses.every((each) => last?.written.has(each))
        ? takeBackLast(store)
        : false,
    goTo: async (address) => showCell(store, address),
    watch: async (edited) => {
      const stop = store.watchers.add(edited);
      return async () => stop();
    },
  };
}

function redraw(store: PageStore, redrawing: Redrawing): void {
  const { steps } = store.content();
  refuseTaken(withRedrawn(steps.now, { ...redrawing, layouts: [] }).sheets, redrawing.layouts);
  const next = withRedrawn(steps.now, redrawing);
  if (next !== steps.now) store.change({ steps: addStep(steps, next) });
}

function showCell(store: PageStore, address: string): void {
  const place = parseAddress(address);
  needSheet(store.content().steps.now.sheets, place);
  store.editors.settle();
  const { steps } = store.content();
  store.change({ steps: { ...steps, now: withSelection(steps.now, place.sheet, place, place) } });
}

function takeBackLast(store: PageStore): boolean {
  const steps = undoStep(store.content().steps);
  if (steps) store.change({ steps });
  return steps !== undefined;
}

function refuseTaken(sheets: readonly PageSheet[], layouts: readonly Layout[]): void {
  const taken = layouts.find(({ sheet }) => findSheet(sheets, sheet));
  if (taken) throw new Problem('sheetExists', { sheet: taken.sheet });
}

function withSheets(state: BookState, drawn: readonly PageSheet[]): BookState {
  if (state.sheets.length === 0) return startBook(drawn);
  return { ...state, sheets: [...state.sheets, ...drawn] };
}

function withoutSheet(state: BookState, name: string): BookState {
  if (!findSheet(state.sheets, name)) return state;
  const sheets = state.sheets.filter(({ layout }) => layout.sheet !== name);
  return state.selection.sheet === name ? startBook(sheets) : { ...state, sheets };
}

function placeEntry(sheets: readonly PageSheet[], { address, value }: Entry): Position & Entry {
  const place = parseAddress(address);
  if (!isWritable(needSheet(sheets, place), place.row, place.column))
    throw new Problem('sheetProtected', { sheet: place.sheet });
  return { ...place, address, value };
}

function needSheet(sheets: readonly PageSheet[], { sheet }: Position): PageSheet {
  const found = findSheet(sheets, sheet);
  if (!found) throw new Problem('sheetGone', { sheet });
  return found;
}
