import type { Spot } from '../../core/draw/address.js';
import type { Layout } from '../../core/draw/layout.js';
import { remember } from '../../core/form/remember.js';
import type { Mark } from '../host.js';
import { layoutNow, openSheet } from './editSheet.js';
import type { Editors } from './editors.js';
import { withSelection, type BookState } from './pageBook.js';
import type { PageSheet } from './pageSheet.js';
import { startContent, type PageContent, type PageStore } from './pageStore.js';
import { startSteps } from './steps.js';
import { userEdits, type UserEdits } from './userEdits.js';

/** What the page shows: a snapshot that never changes. */
export interface PageBook extends BookState {
  readonly marks: readonly Mark[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True while there are changes that were not saved. */
  readonly isDirty: boolean;
}

/** What the user does to the book on the page, and what the page shows of it. */
export interface UserSide extends Editors, UserEdits {
  /** The book as it is now; the same object until the next change. */
  readonly book: () => PageBook;
  /** Calls back after every change of the book, whoever makes it. The function returned stops that. */
  readonly subscribe: (changed: () => void) => () => void;
  /**
   * Replaces the workbook by another one, saved and without a past; this counts as an edit. `sums` are the
   * same sheets with a formula in every total.
   */
  readonly open: (layouts: readonly Layout[], sums?: readonly Layout[]) => void;
  /**
   * Selects a cell, or a block from `at` to `to`, and shows its sheet. Ignores a sheet that does not exist.
   */
  readonly select: (sheet: string, at: Spot, to?: Spot) => void;
  /** The sheets as they are now, to be drawn on another host. */
  readonly layouts: () => readonly Layout[];
  /** Notes that the current state was saved. */
  readonly keep: () => void;
  /** Goes on with sheets that were never saved, without a past; this counts as an edit. */
  readonly restore: (state: BookState) => void;
}

/** The user's side of the page's host. */
export function userSide(store: PageStore): UserSide {
  const { editors } = store;
  const now = () => store.content().steps.now;
  return {
    ...editors,
    ...userEdits(store),
    book: () => bookOf(store.content()),
    subscribe: store.subscribers.add,
    open: (layouts, sums = []) => {
      store.change(startContent(openSheets(layouts, sums)));
      store.watchers.call();
    },
    select: (sheet, at, to = at) => {
      editors.settle();
      const next = withSelection(now(), sheet, at, to);
      if (next !== now()) store.change({ steps: { ...store.content().steps, now: next } });
    },
    layouts: () => {
      editors.settle();
      return now().sheets.map(layoutNow);
    },
    keep: () => store.change({ saved: now().sheets }),
    restore: (state) => {
      store.change({ steps: startSteps(state), saved: [], marks: [] });
      store.watchers.call();
    },
  };
}

/** Works the snapshot out once for each content, so that the page can tell whether anything changed. */
const bookOf = remember(({ steps, saved, marks }: PageContent): PageBook => ({
  ...steps.now,
  marks,
  canUndo: steps.past.length > 0,
  canRedo: steps.future.length > 0,
  isDirty: steps.now.sheets !== saved,
}));

function openSheets(layouts: readonly Layout[], sums: readonly Layout[]): readonly PageSheet[] {
  return layouts.map((layout) =>
    openSheet(
      layout,
      sums.find(({ sheet }) => sheet === layout.sheet),
    ),
  );
}
