import type { PageHost, Selection, Typed } from '../../hosts/page/pageHost.js';
import { isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { emptied } from '../selection/emptied.js';
import type { PastePlan } from './pastePlan.js';

/** How many cells took something of a paste, and how many were passed over. */
export interface Pasted {
  readonly taken: number;
  readonly over: number;
}

/** Types a text in all open cells of the selection, as one step to undo. */
export function fillSelection(host: PageHost, sheet: PageSheet, selection: Selection, text: string): Pasted {
  const { row, column } = selection.at;
  const open = emptied(sheet, selection).filter((each) => isOpen(sheet, each.row, each.column));
  const places = open.length > 1 ? open : [{ sheet: sheet.layout.sheet, row, column }];
  const { taken, locked } = host.type(places.map((each) => ({ ...each, text })));
  return { taken, over: locked };
}

/** Carries a plan out as one step to undo, and selects what was written. */
export function writePlan(host: PageHost, { typed, found, unknown, redrawing }: PastePlan): Pasted {
  host.fill(typed, redrawing);
  selectTyped(host, typed);
  return { taken: found.reduce((sum, { count }) => sum + count, 0), over: unknown.length };
}

function selectTyped(host: PageHost, typed: readonly Typed[]): void {
  const [first, last] = [typed[0], typed.at(-1)];
  if (first && last) host.select(first.sheet, first, first.sheet === last.sheet ? last : first);
}
