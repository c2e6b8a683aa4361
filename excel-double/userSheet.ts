import { editSheet, type SheetEdits } from './sheetEdits.js';
import { viewSheet, type SheetView } from './sheetView.js';
import type { BookState, SheetState } from './state.js';

/** A sheet as a user has it: what a user can see and do there. Protection is not enforced. */
export interface UserSheet extends SheetView, SheetEdits {
  readonly id: string;
  readonly name: string;
  /** Everything else there is to see. */
  readonly state: SheetState;
}

/** Gives a sheet to a user. */
export function userSheet(book: BookState, sheet: SheetState): UserSheet {
  return {
    ...viewSheet(book, sheet),
    ...editSheet(book, sheet),
    id: sheet.id,
    get name() {
      return sheet.name;
    },
    state: sheet,
  };
}
