import type { Layout } from '../core/draw/layout.js';
import type { Mark } from '../core/draw/mark.js';
import type { Sheet } from '../core/draw/sheet.js';

export type { Mark };

/** A cell of a listing; `link` is the address of a cell in the same workbook: `表三!D5`. */
interface ListingCell {
  readonly text: string;
  readonly link?: string;
}

/** A list that is put beside the marks, on a sheet of its own. */
export interface Listing {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ListingCell[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
}

/** The program that holds the workbook. Every host is held to the same behaviour. */
export interface Host {
  /**
   * Reads everything on the sheets, hidden ones too; with `only`, at least what is on the sheets of those
   * names. Throws a `Problem` where the workbook cannot be used.
   */
  readonly read: (only?: readonly string[]) => Promise<readonly Sheet[]>;
  /**
   * Adds a sheet for each layout. Throws a `Problem` `sheetExists`, having drawn nothing, where a sheet of
   * the name exists.
   */
  readonly draw: (layouts: readonly Layout[]) => Promise<void>;
  /**
   * Removes the marks that were there when the sheets were read, then makes these. An empty list leaves no
   * mark of those.
   */
  readonly mark: (marks: readonly Mark[], listing?: Listing) => Promise<void>;
}

/**
 * The new value of a cell: `address` is `表三!D5`; null empties it. Text stays text, even where it begins with
 * `=`.
 */
export interface Entry {
  readonly address: string;
  readonly value: string | number | null;
}

/** A host that a user works in: its cells can be filled and shown, and edits are reported. */
export interface LiveHost extends Host {
  /** Fills cells as if they were typed; all or none. Throws a `Problem` where the program refuses. */
  readonly write: (entries: readonly Entry[]) => Promise<void>;
  /**
   * Brings a cell into view and selects it. Throws a `Problem` `sheetGone` where its sheet does not exist.
   */
  readonly goTo: (address: string) => Promise<void>;
  /** Removes all marks that are there now, those of other parts of the program too. */
  readonly clear: () => Promise<void>;
  /** Calls back after each edit of the user, never after the host's own. The function returned stops that. */
  readonly watch: (edited: () => void) => Promise<() => Promise<void>>;
}
