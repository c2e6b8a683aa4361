import type { LiveHost } from '../host.js';
import { pageStore } from './pageStore.js';
import { programSide } from './programSide.js';
import { userSide, type UserSide } from './userSide.js';

export type { BookState, Selection } from './pageBook.js';
export type { Typed, TypingBox } from './editors.js';
export type { Taken } from './userEdits.js';
export type { PageBook } from './userSide.js';

/** The workbook of the browser page: the port, and what its user does. */
export interface PageHost extends LiveHost, UserSide {}

/**
 * A host over the sheets drawn on it, without another program. It holds what was typed, the marks, the
 * selection and the steps to undo.
 */
export function pageHost(): PageHost {
  const store = pageStore();
  return { ...userSide(store), ...programSide(store) };
}
