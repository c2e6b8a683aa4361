import type { RefObject } from 'preact';
import type { Placed } from '../../core/draw/layout.js';
import type { Copied } from '../clip/readClip.js';
import type { PageHost, Selection } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { CellDraft } from '../paper/GridCell.js';

/** A point of the page, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The grid as its event handlers work on it. */
export interface GridWork {
  readonly host: PageHost;
  readonly sheet: PageSheet;
  readonly selection: Selection;
  /** The selected cell; undefined where nothing was drawn. */
  readonly active: Placed | undefined;
  readonly root: RefObject<HTMLDivElement | null>;
  /** Before which character of a text the mouse was pressed last; the page may have moved since. */
  readonly pressed: { current: number | undefined };
  /** Shows a sentence over the sheet. */
  readonly say: (text: string) => void;
  /** Pastes the clipboard, or asks before it does. */
  readonly paste: (clip: Copied) => void;
  /** Gives the keyboard to the pane. */
  readonly onLeave: () => void;
  /** Opens the menu of the selected cells, at this point of the page or else at the cell. */
  readonly openMenu: (at?: Point) => void;
}

/** What is being typed in the selected cell. */
export interface Drafting {
  /** As it was drawn last. */
  readonly draft: CellDraft | undefined;
  /** As it is now, also before it is drawn. */
  readonly latest: () => CellDraft | undefined;
  readonly write: (draft: CellDraft | undefined) => void;
  /** Types the draft in its cell, and ends it. */
  readonly commit: () => void;
  /** Ends the draft without typing it; undoing brings its text back. */
  readonly cancel: () => void;
  /**
   * Begins a draft with the text of the selected cell, with the caret before that character or at the end;
   * says why where the cell is locked.
   */
  readonly edit: (caret?: number) => void;
}
