import type { LiveHost } from '../hosts/host.js';

/** What a person chose and wants to find again. */
export interface Preferences {
  /** 边填边查 */
  readonly watch: boolean;
  /** The body that the last workbook was made for. */
  readonly org: string;
}

/** What the pane needs of the page around it. */
export interface Surroundings {
  readonly host: LiveHost;
  /** Where it runs; the words on what cannot be undone differ. */
  readonly place: 'excel' | 'page';
  /** A language tag: `zh-CN`, `en-US`. */
  readonly language: string;
  readonly today: () => Date;
  readonly loadPreferences: () => Promise<Partial<Preferences>>;
  readonly savePreferences: (preferences: Preferences) => void;
  /** Puts a piece of HTML and its text on the clipboard; false where that is not allowed. */
  readonly copy: (clip: { readonly html: string; readonly text: string }) => Promise<boolean>;
  /** Hands a file to the person; false where that is not possible. */
  readonly download: (name: string, type: string, content: string | Uint8Array) => boolean;
}
