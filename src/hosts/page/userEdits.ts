import type { Redrawing } from '../../core/book/redrawAttachments.js';
import type { Position } from '../../core/draw/address.js';
import type { Typed } from './editors.js';
import { keepTyped } from './keepTyped.js';
import { findPlaced, findSheet, withRedrawn, withValues, type BookState } from './pageBook.js';
import { isFillable, type PageSheet } from './pageSheet.js';
import type { PageStore } from './pageStore.js';
import { addStep, redoStep, undoStep, type Steps } from './steps.js';

/** How many cells took what was typed, and how many are locked and were left as they are. */
export interface Taken {
  readonly taken: number;
  readonly locked: number;
}

/** What the user types, and the steps of that. */
export interface UserEdits {
  /**
   * Types in cells, as one step to undo. A total states what was typed over its sum, unless that is the same.
   * Labels are left as they are.
   */
  readonly type: (typed: readonly Typed[]) => Taken;
  /**
   * Takes in what is being typed, then types pasted texts in cells and draws sheets in the place of others,
   * as a step of its own.
   */
  readonly fill: (pasted: readonly Typed[], redrawing?: Redrawing) => Taken;
  /** Drops what was being typed, as a step: undoing it puts the text in its cells. */
  readonly drop: (typed: readonly Typed[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const NOTHING: Redrawing = { removed: [], layouts: [] };

/** The edits of the user in the book of a store; each tells those who watch. */
export function userEdits(store: PageStore): UserEdits {
  const { editors } = store;
  const now = () => store.content().steps.now;
  const goTo = (steps: Steps<BookState> | undefined) => {
    if (!steps) return;
    store.change({ steps });
    store.watchers.call();
  };
  const put = (typed: readonly Typed[], redrawing: Redrawing = NOTHING) => {
    const open = typed.filter((each) => allowsAt(now().sheets, each));
    const next = withRedrawn(withTyped(now(), open), redrawing);
    if (next !== now()) goTo(addStep(store.content().steps, next));
    return { taken: open.length, locked: typed.length - open.length };
  };
  return {
    type: (typed) => put(typed),
    fill: (pasted, redrawing) => {
      editors.settle();
      return put(pasted, redrawing);
    },
    drop: (typed) => {
      const next = withTyped(now(), typed);
      if (next !== now()) store.change({ steps: addStep(addStep(store.content().steps, next), now()) });
    },
    undo: () => {
      editors.settle();
      goTo(undoStep(store.content().steps));
    },
    redo: () => {
      editors.settle();
      goTo(redoStep(store.content().steps));
    },
  };
}

function allowsAt(sheets: readonly PageSheet[], { sheet, row, column }: Position): boolean {
  const found = findSheet(sheets, sheet);
  return found !== undefined && isFillable(found, row, column);
}

function withTyped(state: BookState, typed: readonly Typed[]): BookState {
  return withValues(
    state,
    typed.map((each) => ({ ...each, value: keepTyped(each.text, findPlaced(state.sheets, each)) })),
  );
}
