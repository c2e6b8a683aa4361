import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener } from '../../../core/read/opened/namedElements.js';

/** Tables in the cells of a sheet, which take no places of it. */
export interface OdsInner extends ElementListener {
  /** How many with texts in them a sheet has. */
  readonly of: (sheet: Sheet) => number;
}

/** Counts the tables in cells; `current` is the sheet that is read, and a table in one counts with it. */
export function odsInner(current: () => Sheet | undefined): OdsInner {
  const counts = new Map<Sheet | undefined, number>();
  let [depth, hasText] = [0, false];
  return {
    of: (sheet) => counts.get(sheet) ?? 0,
    open: () => {
      depth += 1;
    },
    text: (text) => {
      hasText ||= text.trim() !== '';
    },
    close: () => {
      depth -= 1;
      if (depth > 0) return;
      if (hasText) counts.set(current(), (counts.get(current()) ?? 0) + 1);
      hasText = false;
    },
  };
}
