import type { Layout } from '../core/draw/layout.js';
import type { Mark } from '../core/draw/mark.js';
import type { Sheet } from '../core/draw/sheet.js';

export type { Mark };

/** A list to be laid beside the marks, on a sheet of its own; a link is an address in the same workbook. */
export interface Listing {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly { readonly text: string; readonly link?: string }[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
}

/** The program that holds the workbook. Every host is held to the same behaviour. */
export interface Host {
  /**
   * Everything that is on the sheets, hidden ones too; with `only`, at least what is on the sheets of those
   * names. Throws a `Problem` where the workbook cannot be used.
   */
  readonly read: (only?: readonly string[]) => Promise<readonly Sheet[]>;
  /**
   * Adds a sheet for each layout; throws a `Problem` `sheetExists`, having drawn nothing, where one of the
   * name is there.
   */
  readonly draw: (layouts: readonly Layout[]) => Promise<void>;
  /**
   * Shows what is wrong: removes the marks made before, then marks these. No marks at all is how to clear.
   */
  readonly mark: (marks: readonly Mark[], listing?: Listing) => Promise<void>;
}

/**
 * What is to stand in a cell: `address` is `表三!D5`; null empties it, and text stays text whatever it begins
 * with.
 */
export interface Entry {
  readonly address: string;
  readonly value: string | number | null;
}

/** A host in which somebody is at work: its cells can be filled and shown, and edits are noticed. */
export interface LiveHost extends Host {
  /** Fills cells as if they were typed; all or none. Throws a `Problem` where the program refuses. */
  readonly write: (entries: readonly Entry[]) => Promise<void>;
  /**
   * Brings a cell into view and selects it. Throws a `Problem` `sheetGone` where its sheet is no longer
   * there.
   */
  readonly goTo: (address: string) => Promise<void>;
  /**
   * Calls back after each edit that somebody makes, never after the host's own; what it answers stops that.
   */
  readonly watch: (edited: () => void) => Promise<() => Promise<void>>;
}
