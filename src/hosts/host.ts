import type { Redrawing } from '../core/book/redrawAttachments.js';
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

/** What is done to a workbook as one act: sheets that are added, and cells that are filled. */
export interface Amendment {
  readonly layouts: readonly Layout[];
  readonly entries: readonly Entry[];
}

/** What has to be known before an amendment can be made. */
export interface AmendmentBasis {
  /** The names of the sheets to read; all where left out. */
  readonly only?: readonly string[] | undefined;
  /** The cells that will most likely be filled. */
  readonly cells: readonly string[];
  /** The name of a sheet with a long list, of which only the first rows and the last row are needed. */
  readonly list?: string | undefined;
}

/** Makes an amendment of what was read; undefined to leave the workbook as it is. */
export type AmendmentPlan = (sheets: readonly Sheet[], list: Sheet | undefined) => Amendment | undefined;

/** A host that a user works in: its cells can be filled and shown, and edits are reported. */
export interface LiveHost extends Host {
  /** Fills cells as if they were typed; all or none. Throws a `Problem` where the program refuses. */
  readonly write: (entries: readonly Entry[]) => Promise<void>;
  /**
   * Reads, and does what `plan` makes of it as one act. Throws a `Problem`, having changed nothing, where the
   * program refuses; `partlyWritten` where something stands all the same; `writeUnknown` where the program no
   * longer answers. Left out where `read`, `draw` and `write` cannot fail one without the other.
   */
  readonly amend?: (basis: AmendmentBasis, plan: AmendmentPlan) => Promise<void>;
  /**
   * Takes the last `write` back as one step where it filled these addresses and nothing was changed since;
   * else does nothing and returns false. Left out where the program has no such step.
   */
  readonly takeBack?: (addresses: readonly string[]) => Promise<boolean>;
  /**
   * Brings a cell into view and selects it. Throws a `Problem` `sheetGone` where its sheet does not exist.
   */
  readonly goTo: (address: string) => Promise<void>;
  /** Shows a hidden sheet again and selects it; left out where no sheet is hidden. */
  readonly unhide?: (sheet: string) => Promise<void>;
  /**
   * Removes a sheet that the program drew; does nothing where it is gone. Throws a `Problem` `bookProtected`
   * or `readOnly`.
   */
  readonly remove: (sheet: string) => Promise<void>;
  /**
   * Draws sheets in the place of others as one act. Throws a `Problem` as `draw` and `remove` do, with the
   * others as they were.
   */
  readonly redraw: (redrawing: Redrawing) => Promise<void>;
  /** Removes all marks that are there now, those of other parts of the program too. */
  readonly clear: () => Promise<void>;
  /**
   * Calls back after each edit of the user or of somebody else in the same workbook, never after the host's
   * own; `left` where another cell was selected, so that no cell is being edited; `calculated` where formulas
   * were calculated, after an edit or without one. The function returned stops that.
   */
  readonly watch: (
    edited: () => void,
    left?: () => void,
    calculated?: () => void,
  ) => Promise<() => Promise<void>>;
}
