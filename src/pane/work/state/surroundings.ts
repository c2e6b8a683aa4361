import type { LiveHost } from '../../../hosts/host.js';

/** What the user chose, kept from one opening of the pane to the next. */
export interface Preferences {
  /** 边填边查; left out where the user never chose. */
  readonly watch?: boolean;
  /** The body that the last report was for. */
  readonly org: string;
  /** What its cover says from year to year, by the code of the field. */
  readonly contact: Readonly<Record<string, string>>;
}

/** One content of the clipboard in two formats. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

/** What the pane needs of the page around it. */
export interface Surroundings {
  readonly host: LiveHost;
  /** Where the pane runs: its words about undoing differ. */
  readonly place: 'excel' | 'page';
  readonly today: () => Date;
  /** Takes in what is being typed on the page; left out where the program does that itself. */
  readonly settle?: () => void;
  /** Calls back when typing begins and ends. The function returned stops that. */
  readonly watchTyping?: (changed: (isTyping: boolean) => void) => () => void;
  /** Loads what shows a result and what acts on it, before the first one is told. */
  readonly prepare?: () => Promise<unknown>;
  readonly loadPreferences: () => Promise<Partial<Preferences>>;
  readonly savePreferences: (preferences: Preferences) => void;
  /** Puts HTML and its text on the clipboard; false where that is not allowed. */
  readonly copy: (clip: Clip) => Promise<boolean>;
  /** Offers a file for download; false where nothing can be saved. True is no proof that it was. */
  readonly download: (name: string, type: string, content: string | Uint8Array) => boolean;
}
