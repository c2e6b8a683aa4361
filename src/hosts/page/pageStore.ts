import type { Mark } from '../host.js';
import { openEditors, type Editors } from './editors.js';
import { startBook, type BookState } from './pageBook.js';
import type { PageSheet } from './pageSheet.js';
import { startSteps, type Steps } from './steps.js';

/** Everything that the page's host holds. A change replaces it; it is never changed itself. */
export interface PageContent {
  readonly steps: Steps<BookState>;
  /** The sheets as they were saved last. */
  readonly saved: readonly PageSheet[];
  readonly marks: readonly Mark[];
}

/** Functions that are called together, each until it is removed. */
interface Listeners {
  /** Adds a function; the function returned removes it. */
  readonly add: (listener: () => void) => () => void;
  readonly call: () => void;
}

/** The content of the page's host, and the functions called after a change. */
export interface PageStore {
  readonly content: () => PageContent;
  /** Replaces parts of the content and calls every subscriber. */
  readonly change: (next: Partial<PageContent>) => void;
  /** Called after every change, whoever makes it. */
  readonly subscribers: Listeners;
  /** Called after the user's own edits only. */
  readonly watchers: Listeners;
  readonly editors: Editors;
}

/** Content with these sheets, saved and without a past. */
export function startContent(sheets: readonly PageSheet[]): PageContent {
  return { steps: startSteps(startBook(sheets)), saved: sheets, marks: [] };
}

/** A store that holds no sheets yet. */
export function pageStore(): PageStore {
  let content = startContent([]);
  const subscribers = startListeners();
  return {
    content: () => content,
    change: (next) => {
      content = { ...content, ...next };
      subscribers.call();
    },
    subscribers,
    watchers: startListeners(),
    editors: openEditors(startListeners()),
  };
}

function startListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    call: () => {
      // A copy: a listener may remove itself while it is called.
      for (const listener of [...listeners]) listener();
    },
  };
}
