import type { RefObject } from 'preact';
import type { Placed } from '../../core/draw/layout.js';
import type { Copied } from '../clip/readClip.js';
import type { PageHost, Selection } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { CellDraft } from '../paper/GridCell.js';

/** The grid as its event handlers work on it. */
export interface GridWork {
  readonly host: PageHost;
  readonly sheet: PageSheet;
  readonly selection: Selection;
  /** The selected cell; undefined where nothing was drawn. */
  readonly active: Placed | undefined;
  readonly root: RefObject<HTMLDivElement | null>;
  /** Shows a sentence over the sheet. */
  readonly say: (text: string) => void;
  /** Pastes the clipboard, or asks before it does. */
  readonly paste: (clip: Copied) => void;
  /** Gives the keyboard to the pane. */
  readonly onLeave: () => void;
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
  /** Begins a draft with the text of the selected cell; says why where the cell is locked. */
  readonly edit: () => void;
}
